# Without a barrier the atoms of two molecules mix.
# outcomes: HO HO | HH OO
# verdict: varies
# wrong: HH OO; switches 7
# oracle: unreduced
import threading

hydrogen_queue = threading.Semaphore(0)
oxygen_queue = threading.Semaphore(0)
order = []


def be_hydrogen():
    oxygen_queue.release()
    hydrogen_queue.acquire()
    order.append("H")


def be_oxygen():
    hydrogen_queue.release()
    oxygen_queue.acquire()
    order.append("O")


threads = [threading.Thread(target=f) for f in (be_hydrogen, be_oxygen, be_hydrogen, be_oxygen)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(*sorted(("".join(sorted(order[:2])), "".join(sorted(order[2:])))))
