# Importing what is not there.
try:
    from threading import NoSuchThing
except ImportError as error:
    print(type(error).__name__, str(error).split(" (")[0], error.name)
import threading
try:
    threading.nothing
except AttributeError as error:
    print(error)
