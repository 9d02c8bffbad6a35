# A worker that waits for work is in no line of the program.
# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 0; lines 12
# oracle: unreduced
import threading
from concurrent.futures import ThreadPoolExecutor

never = threading.Event()
pool = ThreadPoolExecutor(max_workers=1)
pool.submit(int).result()
never.wait()

# story of deadlock:
#     main takes pool._lock, writes future._state = 'PENDING', writes future._result = None, makes 2 more steps, finds pool._idle without a permit, starts T1 and releases pool._lock (line 11).
#     T1 takes (<concurrent.futures._b… from pool._work and object #479, reads self._state = 'PENDING', writes self._state = 'RUNNING', makes 6 more steps, notifies object #480, releases object #479 and returns a permit of pool._idle.
#     main takes object #479, reads self._state = 'FINISHED', releases object #479, reads self._exception = None and reads object #478 = 0 (line 11).
#     main waits for never (line 12), and nobody is left to end the wait: it waits for ever.
