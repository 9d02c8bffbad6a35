# Moments: a date with a time.
from datetime import date, datetime, time, timedelta

d = datetime(2024, 2, 29, 13, 45, 30, 123456)
print(d, repr(d), d.isoformat(), d.isoformat(" ", "seconds"), d.isoformat(timespec="milliseconds"))
print(d.date(), d.time(), d.weekday(), d.timestamp(), d.ctime(), d.timetuple())
print(d + timedelta(hours=11), d - timedelta(days=60), d - datetime(2024, 1, 1), d.replace(hour=0, microsecond=0))
print(d > datetime(2024, 2, 29), d == datetime(2024, 2, 29), d != date(2024, 2, 29), min(d, datetime(2023, 1, 1)))
print(datetime.combine(date(2020, 1, 2), time(3, 4)), datetime.fromtimestamp(1700000000.5), datetime.fromtimestamp(0))
print(datetime.fromisoformat("2024-02-29T13:45:30.123456"), datetime.fromisoformat("2024-02-29"), datetime.fromisoformat("20240229T134530Z"))
print(d.strftime("%Y-%m-%d %H:%M:%S.%f %a %b %I %p %y %j %% %e"), f"{d:%H:%M}", f"[{d}]")
print(datetime.min, datetime.max, repr(datetime(2024, 1, 1)), repr(datetime(2024, 1, 1, 1, 1, 1)))
print({d: 1}[datetime(2024, 2, 29, 13, 45, 30, 123456)], datetime.fromordinal(738000))
before = datetime.now()
after = datetime.now()
print(before <= after, after - before < timedelta(seconds=5), 0 <= before.microsecond < 1000000)
for wrong in (
    lambda: datetime(2024, 1, 1, 25),
    lambda: d < date(2024, 1, 1),
    lambda: datetime.max + timedelta(1),
    lambda: datetime.fromisoformat("2024-02-30"),
    lambda: d.isoformat(timespec="years"),
):
    try:
        print(wrong())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
