# One cannot wait for what has not begun.
import threading

threading.Thread(target=lambda: None).join()
