# The balance is a local variable: nobody else can look or write.
from interleave import Channel, go, receive, spawn

results = Channel(capacity=2)


def account(balance):
    while True:
        message = receive()
        if message[0] == "stop":
            print("balance", balance)
            return
        if balance >= message[1]:
            balance -= message[1]
            results.send("paid")
        else:
            results.send("refused")


ada = spawn(account, 1000)
for _ in range(2):
    go(ada.send, ("withdraw", 600))
print(results.receive(), results.receive())
ada.send(("stop",))
ada.join()
