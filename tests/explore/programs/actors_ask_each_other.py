# Letters came to both before they waited for one, but not the one they wait for: no wake-up is lost.
# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 1 2; objects first second; lines 12
# oracle: unreduced
from interleave import receive, self, spawn


def asks():
    _, partner = receive("partner")
    partner.send(("question", self()))
    _, answer = receive("answer")
    _, asker = receive("question")
    asker.send(("answer", "yes"))


first = spawn(asks)
second = spawn(asks)
first.send(("partner", second))
second.send(("partner", first))
first.join()
second.join()

# story of deadlock:
#     main starts T1 (line 17), starts T2 (line 18), takes first._arrival, makes 4 more steps, changes second._mailbox, notifies second._arrival and releases second._arrival (line 20).
#     T1 takes first._arrival, releases first._arrival (line 10), takes second._arrival, changes second._mailbox, notifies second._arrival and releases second._arrival (line 11).
#     T2 takes second._arrival, releases second._arrival (line 10), takes first._arrival, makes 2 more steps, releases first._arrival (line 11), takes second._arrival and releases second._arrival (line 12).
#     T1 takes first._arrival and releases first._arrival (line 12).
#     T1 waits in receive() (line 12); T2 waits in receive() (line 12): each waits for a message that only the other could send.
