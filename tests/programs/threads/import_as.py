# A module under another name.
import threading as th

print(th.Lock().locked())
