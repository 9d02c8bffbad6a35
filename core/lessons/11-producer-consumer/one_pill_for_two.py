# Two shops, but only one pill says that there will be no more bread.
import queue
import threading

shelf = queue.Queue(maxsize=2)


def bake():
    shelf.put("loaf")
    shelf.put(None)


def sell():
    while shelf.get() is not None:
        pass


baker = threading.Thread(target=bake)
shops = [threading.Thread(target=sell) for _ in range(2)]
baker.start()
for shop in shops:
    shop.start()
for thread in [baker, *shops]:
    thread.join()
print("all shops are closed")
