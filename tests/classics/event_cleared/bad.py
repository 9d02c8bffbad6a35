# Clearing after looking forgets what came in between.
# outcomes: 2 | [deadlock]
# verdict: fault
# finding: lost-wakeup; threads 0 1; objects wake; lines 15 25; switches 3
import threading

wake = threading.Event()
jobs = []
done = 0


def work():
    global done
    while done < 2:
        wake.wait()
        done += len(jobs)
        jobs.clear()
        wake.clear()


t = threading.Thread(target=work)
t.start()
for i in range(2):
    jobs.append(i)
    wake.set()
t.join()
print(done)
