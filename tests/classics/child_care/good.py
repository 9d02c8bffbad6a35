# Only one adult at a time takes places back.
# outcomes: done
# verdict: verified
# oracle: unreduced
import threading

places = threading.Semaphore(2)
leaving = threading.Lock()
children = 0
guard = threading.Lock()


def leave():
    with leaving:
        places.acquire()
        places.acquire()
    places.release(2)


def be_child():
    global children
    with places:
        with guard:
            children += 1
            assert children <= 2
        with guard:
            children -= 1


threads = [threading.Thread(target=f) for f in (leave, leave, be_child)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
