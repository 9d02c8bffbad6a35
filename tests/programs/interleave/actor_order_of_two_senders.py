# Messages of one sender stay in order; those of two mix.
# outcomes: ab | ba
from interleave import spawn, receive, go, Channel
done = Channel(1)


def collect():
    done.send(receive() + receive())


actor = spawn(collect)
go(actor.send, "a")
go(actor.send, "b")
print(done.receive())
