# Two threads may both make the single instance.
# outcomes: 1 | 2
import threading


class Service:
    instance, made = None, []

    @classmethod
    def get(cls):
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
