# A thread tells of its mistake and goes on.
import threading
import traceback


def worker(numbers):
    for number in numbers:
        try:
            print(100 // number)
        except ZeroDivisionError:
            traceback.print_exc()


thread = threading.Thread(target=worker, args=([1, 0, 4],))
thread.start()
thread.join()
