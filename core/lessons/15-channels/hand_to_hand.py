# An unbuffered channel: sender and receiver meet for every message.
from interleave import Channel, go

MESSAGES = 3  # param 1..20, explore 3

channel = Channel()


def send():
    for number in range(1, MESSAGES + 1):
        channel.send(number)
    channel.close()


sender = go(send)
for number in channel:
    print("got", number)
sender.join()
