# A pill for each shop.
import queue
import threading

LOAVES = 10  # param 1..100, explore 2
SHOPS = 3  # param 1..8, explore 2

shelf = queue.Queue(maxsize=2)
sold = queue.Queue()


def bake():
    for loaf in range(LOAVES):
        shelf.put(loaf)
    for _ in range(SHOPS):
        shelf.put(None)


def sell():
    while (loaf := shelf.get()) is not None:
        sold.put(loaf)


baker = threading.Thread(target=bake)
shops = [threading.Thread(target=sell) for _ in range(SHOPS)]
baker.start()
for shop in shops:
    shop.start()
for thread in [baker, *shops]:
    thread.join()
print(sold.qsize(), "sold, all shops are closed")
