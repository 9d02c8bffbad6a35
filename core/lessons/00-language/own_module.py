from interleave import Atomic, Channel, go

counter = Atomic(0)
finished = Channel(2)


def work():
    counter.fetch_add(1)
    finished.send(None)


go(work)
go(work)
finished.receive()
finished.receive()
print(counter.load())
