import threading

ROUNDS = 3
WORKERS = 4
data = [[0] * WORKERS for _ in range(ROUNDS + 1)]
data[0] = list(range(1, WORKERS + 1))
phase_log = []


def on_phase():
    phase_log.append(threading.current_thread() is not None)


barrier = threading.Barrier(WORKERS, action=on_phase, timeout=10)


def stencil(k):
    for r in range(1, ROUNDS + 1):
        left = data[r - 1][(k - 1) % WORKERS]
        right = data[r - 1][(k + 1) % WORKERS]
        data[r][k] = (left + right + data[r - 1][k])
        index = barrier.wait()
        assert 0 <= index < WORKERS


ts = [threading.Thread(target=stencil, args=(k,)) for k in range(WORKERS)]
for t in ts: t.start()
for t in ts: t.join()
for row in data:
    print(" ".join(f"{v:>4d}" for v in row))
print(len(phase_log), barrier.n_waiting, barrier.broken, barrier.parties)


def breaker():
    try:
        b.wait(timeout=0.05)
    except threading.BrokenBarrierError as e:
        print("broken:", type(e).__name__, e.args, b.broken)


b = threading.Barrier(2)
t = threading.Thread(target=breaker)
t.start(); t.join()
b.reset()
print(b.broken)
b.abort()
try:
    b.wait()
except threading.BrokenBarrierError:
    print("aborted")
