# Durations: days, seconds and microseconds.
from datetime import timedelta

for d in (
    timedelta(),
    timedelta(1),
    timedelta(days=2, hours=3, minutes=4, seconds=5, milliseconds=6, microseconds=7),
    timedelta(seconds=-1),
    timedelta(hours=-30),
    timedelta(weeks=1, hours=0.5),
    timedelta(seconds=0.1) * 3,
    timedelta(seconds=10) / 3,
    timedelta(seconds=10) * 0.25,
    timedelta(seconds=-10) / 4,
    timedelta(microseconds=5) / 2,
    timedelta(seconds=10) // 3,
    timedelta(days=1) - timedelta(seconds=1),
    -timedelta(minutes=90),
    abs(timedelta(-1)),
    timedelta(minutes=100) % timedelta(hours=1),
    2 * timedelta(hours=13),
    timedelta.max,
    timedelta.min,
):
    print(d, "|", repr(d), d.days, d.seconds, d.microseconds, d.total_seconds(), bool(d))
hour = timedelta(hours=1)
print(timedelta(minutes=150) / hour, timedelta(minutes=150) // hour, divmod(timedelta(minutes=150), hour))
print(hour == timedelta(minutes=60), hour < timedelta(1), hour != 1, {hour: "h"}[timedelta(seconds=3600)])
print(sum([hour, hour], timedelta()), sorted([hour, timedelta(), timedelta(-1)]))
for wrong in (
    lambda: timedelta("1"),
    lambda: hour / 0,
    lambda: timedelta(999999999, hours=24),
):
    try:
        print(wrong())
    except (TypeError, ZeroDivisionError, OverflowError) as error:
        print(type(error).__name__, error)
