# One cannot sleep backwards.
import time

time.sleep(-1)
