import threading
import numpy
