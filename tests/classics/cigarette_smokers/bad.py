# Each smoker takes one ingredient and waits for the other; one takes what another one needs.
# outcomes: done | [deadlock]
# verdict: fault
# finding: deadlock; threads 0 1 2 3; objects smoked paper matches tobacco; lines 16 21 22; switches 3
import threading

tobacco = threading.Semaphore(0)
paper = threading.Semaphore(0)
matches = threading.Semaphore(0)
smoked = threading.Semaphore(0)


def agent():
    tobacco.release()
    paper.release()
    smoked.acquire()
    print("done")


def smoke(first, second):
    first.acquire()
    second.acquire()
    smoked.release()


for pair in ((tobacco, paper), (paper, matches), (tobacco, matches)):
    threading.Thread(target=smoke, args=pair, daemon=True).start()
agent()
