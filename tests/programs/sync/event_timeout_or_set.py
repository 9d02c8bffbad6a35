# outcomes: True | False
import threading

done = threading.Event()
threading.Thread(target=done.set).start()
print(done.wait(0.01))
