# A lambda looks at the loop's variable when it is called.
# outcomes: [0, 1] | [1, 0] | [1, 1]
# verdict: varies
# races: i 9 10
import threading

x = []
threads = []
for i in range(2):
    t = threading.Thread(target=lambda: x.append(i))
    t.start()
    threads.append(t)
for t in threads:
    t.join()
print(x)
