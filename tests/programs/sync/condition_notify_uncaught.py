import threading

threading.Condition().notify_all()
