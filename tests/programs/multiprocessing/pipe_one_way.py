# A one-way pipe, and poll.
from multiprocessing import Pipe
receive, send = Pipe(duplex=False)
print(receive.poll())
send.send({"a": (1, 2)})
print(receive.poll(), receive.recv())
try:
    receive.send(1)
except OSError as error:
    print(error)
