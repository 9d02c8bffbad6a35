import threading

done = []
for i in range(1000):
    t = threading.Thread(target=done.append, args=(i,))
    t.start()
    t.join()
print(len(done))
