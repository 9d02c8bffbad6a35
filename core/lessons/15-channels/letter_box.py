# A buffered channel takes messages that nobody waits for yet.
from interleave import Channel, go

box = Channel(capacity=2)
postman = go(lambda: [box.send(letter) for letter in (1, 2)])
postman.join()
box.close()
print("got", list(box))
