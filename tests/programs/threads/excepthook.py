# What a program wants to be done with exceptions that end its threads.
import threading


def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.thread.name, args.exc_traceback.tb_frame is not None)


def fail(text):
    raise ValueError(text)


def leave():
    raise SystemExit(3)


class Failing(threading.Thread):
    def run(self):
        fail("in a subclass")


def run(thread):
    thread.start()
    thread.join()


threading.excepthook = hook
run(threading.Thread(target=fail, args=("hooked",), name="A"))
run(Failing(name="B"))
threading.excepthook = threading.__excepthook__
run(threading.Thread(target=leave, name="C"))
run(threading.Thread(target=fail, args=("not hooked",), name="D"))
print("the program goes on")
