# An elf does not wait for Santa's help: the first one leaves before there is a group, and Santa sleeps on.
# outcomes: sleigh 1, helped 2 | [deadlock]
# verdict: fault
# finding: deadlock; threads 1; objects santa; lines 19; switches 7
# oracle: unreduced
import threading

REINDEER, GROUP = 2, 2
reindeer = elves = sleigh = helped = 0
mutex = threading.Lock()
santa = threading.Semaphore(0)
hitched = threading.Semaphore(0)
elf_turn = threading.Semaphore(1)


def be_santa():
    global sleigh, reindeer
    for _ in range(2):
        santa.acquire()
        with mutex:
            if reindeer == REINDEER:
                sleigh += 1
                reindeer = 0
                hitched.release(REINDEER)


def be_reindeer():
    global reindeer
    with mutex:
        reindeer += 1
        if reindeer == REINDEER:
            santa.release()
    hitched.acquire()


def be_elf():
    global elves, helped
    elf_turn.acquire()
    with mutex:
        elves += 1
        if elves == GROUP:
            santa.release()
        else:
            elf_turn.release()
    with mutex:
        helped += 1
        elves -= 1
        if elves == 0:
            elf_turn.release()


threads = [threading.Thread(target=f) for f in (be_santa, be_reindeer, be_reindeer, be_elf, be_elf)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(f"sleigh {sleigh}, helped {helped}")
