# run() runs in the calling thread.
import threading


def work():
    print(threading.current_thread().name)


threading.Thread(target=work).run()
