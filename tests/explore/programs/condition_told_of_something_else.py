# Both were told of a question before they waited for the answer. They looked: there was none.
# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 1 2; lines 28
# oracle: unreduced
import threading


class Mailbox:
    def __init__(self):
        self.arrival = threading.Condition()
        self.questions = 0
        self.answers = 0

    def ask(self):
        with self.arrival:
            self.questions += 1
            self.arrival.notify()

    def answer(self):
        with self.arrival:
            self.answers += 1
            self.arrival.notify()

    def wait_for_answer(self):
        with self.arrival:
            while self.answers == 0:
                self.arrival.wait()


first, second = Mailbox(), Mailbox()


def asks(own, other):
    other.ask()
    own.wait_for_answer()
    other.answer()


t1 = threading.Thread(target=asks, args=(first, second))
t2 = threading.Thread(target=asks, args=(second, first))
t1.start()
t2.start()
t1.join()
t2.join()

# story of deadlock:
#     main writes first.questions = 0, writes second.questions = 0 (line 12), starts T1 (line 42) and starts T2 (line 43).
#     T1 takes second.arrival (line 16), reads second.questions = 0, writes second.questions = 1 (line 17), notifies second.arrival (line 18) and releases second.arrival (line 16).
#     T2 takes first.arrival (line 16), reads first.questions = 0, writes first.questions = 1 (line 17), notifies first.arrival (line 18), releases first.arrival (line 16), takes second.arrival (line 26) and releases second.arrival (line 28).
#     T1 takes first.arrival (line 26) and releases first.arrival (line 28).
#     T1 waits for first.arrival (line 28); T2 waits for second.arrival (line 28): each waits for something that only the other could do.
