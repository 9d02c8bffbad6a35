# Times of a day.
from datetime import time, timedelta, timezone

for t in (time(), time(9, 5), time(23, 59, 59, 1), time(12, tzinfo=timezone.utc), time.min, time.max):
    print(t, repr(t), t.hour, t.minute, t.second, t.microsecond, t.isoformat("minutes"), t.isoformat("milliseconds"))
print(time(9) < time(10), time(9) == time(9, 0), time(9) != time(9, 1), hash(time(9)) == hash(time(9)))
print(time(9, 5).replace(hour=10), time.fromisoformat("04:23:01.000384"), time.fromisoformat("04:23+02:00"))
print(time(15, 4, 5, 6).strftime("%H-%M-%S.%f %I %p"), f"{time(1, 2):%M}")
print(max([time(3), time(4), time(2)]), time(8, tzinfo=timezone(timedelta(hours=-5), "EST")).tzname())
for wrong in (lambda: time(24), lambda: time(1, 60), lambda: time(1) < time(1, tzinfo=timezone.utc)):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
