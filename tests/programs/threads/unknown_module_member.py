# A module does not have everything.
import threading

threading.Lok()
