# Nobody receives: the sender waits for ever.
# outcomes: [deadlock]
from interleave import Channel
Channel().send(1)
