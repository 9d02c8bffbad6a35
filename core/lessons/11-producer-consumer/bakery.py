# A bounded queue between baker and shop; None says: no more bread.
import queue
import threading

LOAVES = 10  # param 1..100, explore 3

shelf = queue.Queue(maxsize=2)


def bake():
    for loaf in range(1, LOAVES + 1):
        shelf.put(loaf)
    shelf.put(None)


baker = threading.Thread(target=bake)
baker.start()
while (loaf := shelf.get()) is not None:
    print("sold", loaf)
baker.join()
