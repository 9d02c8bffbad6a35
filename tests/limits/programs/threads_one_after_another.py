# The limit counts threads that are alive.
# prints: 300
# status: 0
import threading

count = 0


def work():
    global count
    count += 1


for _ in range(300):
    t = threading.Thread(target=work)
    t.start()
    t.join()
print(count)
