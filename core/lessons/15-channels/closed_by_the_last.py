# Many senders, one receiver; the channel is closed when all are done.
from interleave import Channel, go

SENDERS = 3  # param 1..20, explore 2

channel = Channel()


def send(number):
    channel.send(number)


def close_after(senders):
    for sender in senders:
        sender.join()
    channel.close()


senders = [go(send, number) for number in range(1, SENDERS + 1)]
go(close_after, senders)
print("sum", sum(channel))
