# A daemon thread that waits for ever does not keep the program.
import threading
started = threading.Event()


def work():
    started.set()
    threading.Event().wait()


t = threading.Thread(target=work, daemon=True)
t.start()
started.wait()
print("main ends", t.daemon, t.is_alive())
