# With a lock it is made once.
# outcomes: 1
import threading


class Service:
    instance, made, lock = None, [], threading.Lock()

    @classmethod
    def get(cls):
        with cls.lock:
            if cls.instance is None:
                cls.made.append(1)
                cls.instance = cls()
        return cls.instance


threads = [threading.Thread(target=Service.get) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(Service.made))
