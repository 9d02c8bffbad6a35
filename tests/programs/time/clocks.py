import time

clocks = [time.time, time.monotonic, time.perf_counter, time.process_time, time.thread_time]
before = [clock() for clock in clocks]
nanoseconds = [time.time_ns, time.monotonic_ns, time.perf_counter_ns, time.process_time_ns, time.thread_time_ns]
ns_before = [clock() for clock in nanoseconds]
time.sleep(0)
time.sleep(0.01)
after = [clock() for clock in clocks]
ns_after = [clock() for clock in nanoseconds]
print([b <= a for b, a in zip(before, after)], [b <= a for b, a in zip(ns_before, ns_after)])
print([type(n).__name__ for n in before + ns_before], time.time() > 1_600_000_000)
print([round(a - b, 2) >= 0.01 for b, a in zip(before, after)][:3])
for wrong in (-1, "a", None, float("nan")):
    try:
        time.sleep(wrong)
    except (ValueError, TypeError) as e:
        print(repr(e))
