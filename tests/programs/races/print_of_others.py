# outcomes: main
# What other threads print is not part of the outcome.
import threading


def work(name):
    print(name)


for name in ["a", "b"]:
    threading.Thread(target=work, args=(name,)).start()
print("main")
