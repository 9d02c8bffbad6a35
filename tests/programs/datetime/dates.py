# Days of the calendar.
from datetime import date, datetime, timedelta

start = date(2024, 2, 28)
for n in range(4):
    day = start + timedelta(days=n)
    print(day, repr(day), day.weekday(), day.isoweekday(), tuple(day.isocalendar()), day.toordinal(), day.ctime())
print(date(2024, 12, 30).isocalendar(), date(2021, 1, 3).isocalendar().week)
print(date(2024, 3, 1) - date(2023, 3, 1), date(2024, 3, 1) > start, start == date(2024, 2, 28), start in {date(2024, 2, 28)})
print(start.replace(day=1), start.replace(year=2000, month=12), date.min, date.max, date.resolution)
print(date.fromordinal(1), date.fromordinal(730120), date.fromisoformat("1999-12-31"), date.fromisocalendar(2020, 53, 5))
print(date.fromtimestamp(86400 * 365), start.timetuple(), start.timetuple().tm_yday)
print(start.strftime("%d.%m.%y %A %B %j %U %W"), f"{start:%Y/%m/%d}", f"{start}")
for year in (1900, 1904, 2000, 2023):
    print([date(year, m, 1).toordinal() for m in (1, 3, 12)], date.fromordinal(date(year, 12, 31).toordinal()))
for wrong in (
    lambda: date(2023, 2, 29),
    lambda: date(2023, 13, 1),
    lambda: date(0, 1, 1),
    lambda: date(2023, 1, "1"),
    lambda: date.fromisoformat("yesterday"),
    lambda: date.max + timedelta(1),
    lambda: start < datetime(2024, 1, 1),
):
    try:
        print(wrong())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
print(isinstance(datetime.now(), date), abs(date.today() - datetime.now().date()) <= timedelta(1))
