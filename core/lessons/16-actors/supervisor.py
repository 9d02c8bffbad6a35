# A supervisor starts a crashed actor again.
from interleave import Channel, spawn, receive, self

results = Channel(capacity=1)


def worker():
    while True:
        message = receive("divide", "stop")
        if message[0] == "stop":
            return
        results.send(message[1] // message[2])


def supervisor():
    child = spawn(worker, supervisor=self())
    child.send(("divide", 1, 0))
    _, _, error = receive("crashed")
    print("worker crashed:", error)
    child = spawn(worker, supervisor=self())
    child.send(("divide", 10, 2))
    print("result:", results.receive())
    child.send(("stop",))


spawn(supervisor).join()
