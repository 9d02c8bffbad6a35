# closing calls close() at the end.
from contextlib import closing


class Connection:
    def send(self, x):
        print("send", x)

    def close(self):
        print("closed")


with closing(Connection()) as c:
    c.send(1)
