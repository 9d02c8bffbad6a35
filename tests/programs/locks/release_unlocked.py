# A lock nobody holds cannot be given back.
import threading

threading.Lock().release()
