# outcomes: done
# verdict: verified
# Taking an RLock again is no order: whoever does it has it already.
import threading

outer = threading.RLock()
inner = threading.RLock()


def work():
    with outer:
        with inner:
            with outer:
                with inner:
                    pass


a = threading.Thread(target=work)
b = threading.Thread(target=work)
a.start()
b.start()
a.join()
b.join()
print("done")
