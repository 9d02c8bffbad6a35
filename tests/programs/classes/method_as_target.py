# A bound method as the target of a thread.
import threading


class Job:
    def __init__(self, name):
        self.name = name
        self.log = []

    def run(self, times):
        for i in range(times):
            self.log.append(f"{self.name}{i}")


jobs = [Job("a"), Job("b")]
threads = [threading.Thread(target=job.run, args=(3,)) for job in jobs]
for t in threads:
    t.start()
for t in threads:
    t.join()
print([job.log for job in jobs])
