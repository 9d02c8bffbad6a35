# Moments that know how far from UTC they are.
from datetime import datetime, timedelta, timezone

utc = timezone.utc
cet = timezone(timedelta(hours=1), "CET")
india = timezone(timedelta(hours=5, minutes=30))
west = timezone(-timedelta(hours=3, minutes=30))
d = datetime(2024, 7, 1, 23, 30, tzinfo=utc)
for zone in (utc, cet, india, west):
    there = d.astimezone(zone)
    print(there, repr(there), there == d, there.utcoffset(), there.tzname(), there.timestamp(), there.strftime("%z %Z"))
print(datetime.now(utc).tzinfo, datetime.fromtimestamp(0, cet), datetime.fromtimestamp(0, tz=utc).isoformat())
print(d - datetime(2024, 7, 1, 23, 30, tzinfo=cet), datetime(2024, 7, 1, tzinfo=india) < d, d.dst())
print(datetime.fromisoformat("2024-01-01T00:00:00+05:30"), datetime.fromisoformat("2024-01-01T00:00:00Z").tzinfo is utc)
print(repr(cet), repr(india), str(west), repr(utc), cet == timezone(timedelta(hours=1)), timezone.min, timezone.max)
print(d.replace(tzinfo=None), d == d.replace(tzinfo=None), d.astimezone(cet).utctimetuple().tm_hour)
for wrong in (
    lambda: d < d.replace(tzinfo=None),
    lambda: d - d.replace(tzinfo=None),
    lambda: timezone(timedelta(1)),
    lambda: timezone(1),
    lambda: datetime(2024, 1, 1, tzinfo="UTC"),
):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
