# A counter that nobody shares: an actor with a letter box.
from interleave import Channel, spawn, receive, go

TIMES = 1  # param 1..10, explore 1


def clerk():
    count = 0
    while True:
        message = receive("add", "read", "stop")
        if message[0] == "add":
            count += message[1]
        elif message[0] == "read":
            message[1].send(count)
        else:
            return


counter = spawn(clerk)
helper = go(lambda: [counter.send(("add", 1)) for _ in range(TIMES)])
counter.send(("add", 2))
helper.join()
answer = Channel(capacity=1)
counter.send(("read", answer))
print(answer.receive())
counter.send(("stop",))
counter.join()
