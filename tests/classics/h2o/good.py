# Two hydrogen and one oxygen pass together, the oxygen as captain; the mutex stays taken until all three have bonded.
# outcomes: HHO
# verdict: verified
# oracle: unreduced
import threading

hydrogen = oxygen = 0
mutex = threading.Semaphore(1)
hydrogen_queue = threading.Semaphore(0)
oxygen_queue = threading.Semaphore(0)
bonding = threading.Barrier(3)
molecule = []


def be_oxygen():
    global hydrogen, oxygen
    mutex.acquire()
    oxygen += 1
    form_or_leave()
    oxygen_queue.acquire()
    molecule.append("O")
    bonding.wait()
    mutex.release()


def be_hydrogen():
    global hydrogen
    mutex.acquire()
    hydrogen += 1
    form_or_leave()
    hydrogen_queue.acquire()
    molecule.append("H")
    bonding.wait()


def form_or_leave():
    global hydrogen, oxygen
    if hydrogen >= 2 and oxygen >= 1:
        hydrogen_queue.release(2)
        hydrogen -= 2
        oxygen_queue.release()
        oxygen -= 1
    else:
        mutex.release()


threads = [threading.Thread(target=f) for f in (be_hydrogen, be_oxygen, be_hydrogen)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("".join(sorted(molecule)))
