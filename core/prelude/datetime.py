# Dates and times of the Gregorian calendar. The local time zone is UTC, as everywhere here.

import time as _time

MINYEAR = 1
MAXYEAR = 9999

_days_before_month = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_month_names = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_full_months = "January February March April May June July August September October November December".split()
_day_names = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_full_days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_first_of_1970 = 719163  # date(1970, 1, 1).toordinal()


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    if month == 2:
        return 29 if _is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _days_before_year(year):
    before = year - 1
    return before * 365 + before // 4 - before // 100 + before // 400


def _ordinal(year, month, day):
    leap = 1 if month > 2 and _is_leap(year) else 0
    return _days_before_year(year) + _days_before_month[month] + leap + day


def _from_ordinal(n):
    year = n * 400 // 146097 + 1  # this one, the one before or the one after
    while _days_before_year(year) >= n:
        year -= 1
    rest = n - _days_before_year(year)
    month = 1
    while rest > _days_in_month(year, month):
        rest -= _days_in_month(year, month)
        month += 1
    return year, month, rest


def _check_int(value):
    if isinstance(value, int):
        return
    raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")


def _check_date(year, month, day):
    for value in (year, month, day):
        _check_int(value)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")


def _check_time(hour, minute, second, microsecond):
    for value in (hour, minute, second, microsecond):
        _check_int(value)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")


def _check_zone(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")


# Nearest, of two equally near ones the even.
def _divide_and_round(a, b):
    quotient, rest = divmod(a, b)
    return quotient + 1 if 2 * rest > b or 2 * rest == b and quotient % 2 else quotient


class timedelta:
    __slots__ = ("_us",)

    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        whole = 0
        part = 0.0
        for name, value, unit in (
            ("days", days, 86400000000),
            ("seconds", seconds, 1000000),
            ("microseconds", microseconds, 1),
            ("milliseconds", milliseconds, 1000),
            ("minutes", minutes, 60000000),
            ("hours", hours, 3600000000),
            ("weeks", weeks, 604800000000),
        ):
            if isinstance(value, int):
                whole += value * unit
            elif isinstance(value, float):
                number = int(value)
                whole += number * unit
                part += (value - number) * unit
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
        self._set(whole + round(part))

    def _set(self, us):
        days = us // 86400000000
        if not -999999999 <= days <= 999999999:
            raise OverflowError(f"days={days}; must have magnitude <= 999999999")
        self._us = us

    @property
    def days(self):
        return self._us // 86400000000

    @property
    def seconds(self):
        return self._us // 1000000 % 86400

    @property
    def microseconds(self):
        return self._us % 1000000

    def total_seconds(self):
        return self._us / 1000000

    def __add__(self, other):
        return _delta(self._us + other._us) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return _delta(self._us - other._us) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return _delta(other._us - self._us) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return _delta(-self._us)

    def __pos__(self):
        return self

    def __abs__(self):
        return _delta(abs(self._us))

    def __mul__(self, other):
        if isinstance(other, int):
            return _delta(self._us * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return _delta(_divide_and_round(self._us * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return _delta(_divide_and_round(self._us, other) if other > 0 else _divide_and_round(-self._us, -other))
        if isinstance(other, float):
            if other == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            a, b = other.as_integer_ratio()
            return _delta(_divide_and_round(self._us * b, a) if a > 0 else _divide_and_round(-self._us * b, -a))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us // other._us
        return _delta(self._us // other) if isinstance(other, int) else NotImplemented

    def __mod__(self, other):
        return _delta(self._us % other._us) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        return (self // other, self % other) if isinstance(other, timedelta) else NotImplemented

    def __eq__(self, other):
        return self._us == other._us if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us < other._us if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us <= other._us if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._us > other._us if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._us >= other._us if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash(self._us)

    def __bool__(self):
        return self._us != 0

    def __repr__(self):
        parts = ((name, getattr(self, name)) for name in ("days", "seconds", "microseconds"))
        text = ", ".join([f"{name}={value}" for name, value in parts if value])
        return f"datetime.timedelta({text or 0})"

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        text = f"{minutes // 60}:{minutes % 60:02d}:{seconds:02d}"
        if self.days:
            text = f"{self.days} day{'' if abs(self.days) == 1 else 's'}, {text}"
        return f"{text}.{self.microseconds:06d}" if self.microseconds else text


def _delta(us):
    made = timedelta()
    made._set(us)
    return made


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo:
    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        return dt + self.utcoffset(dt)


class timezone(tzinfo):
    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(
                f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}"
            )
        if not timedelta(-1) < offset < timedelta(1):
            raise ValueError(
                "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), "
                f"not {offset!r}."
            )
        self._offset = offset
        self._name = name

    def utcoffset(self, dt):
        return self._offset

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return "UTC" + _offset_text(self._offset) if self._offset else "UTC"

    def dst(self, dt):
        return None

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        name = "" if self._name is None else f", {self._name!r}"
        return f"datetime.timezone({self._offset!r}{name})"

    def __str__(self):
        return self.tzname(None)


timezone.utc = UTC = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


def _offset_text(offset, separator=":"):
    sign = "-" if offset._us < 0 else "+"
    us = abs(offset._us)
    text = f"{sign}{us // 3600000000:02d}{separator}{us // 60000000 % 60:02d}"
    if us % 60000000:
        text += f"{separator}{us // 1000000 % 60:02d}"
    return f"{text}.{us % 1000000:06d}" if us % 1000000 else text


# What time.strftime knows, and the directives that it has no field for.
def _format(moment, pattern, fields, us):
    text = ""
    position = 0
    while True:
        percent = pattern.find("%", position)
        if percent < 0 or percent + 1 >= len(pattern):
            return text + pattern[position:]
        text += pattern[position:percent]
        letter = pattern[percent + 1]
        position = percent + 2
        if letter == "f":
            text += f"{us:06d}"
        elif letter in "zZ":
            offset = moment.utcoffset() if hasattr(moment, "utcoffset") else None
            if offset is not None:
                text += _offset_text(offset, "") if letter == "z" else moment.tzname()
        elif letter in "GVu":
            text += "%04d" % moment.isocalendar()[0] if letter == "G" else ""
            text += "%02d" % moment.isocalendar()[1] if letter == "V" else ""
            text += str(moment.isoweekday()) if letter == "u" else ""
        else:
            text += _time.strftime("%" + letter, fields)


class IsoCalendarDate(tuple):
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


class date:
    def __init__(self, year, month, day):
        _check_date(year, month, day)
        self._year, self._month, self._day = year, month, day

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp):
        fields = _time.gmtime(timestamp)
        return cls(fields[0], fields[1], fields[2])

    @classmethod
    def fromordinal(cls, n):
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        if n > 3652059:
            raise ValueError(f"year {_from_ordinal(n)[0]} is out of range")
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            fields = _parse_date(date_string)
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(*fields)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        fourth = _ordinal(year, 1, 4)  # always in week 1
        weeks = 53 if _weeks(year) == 53 else 52
        if not 1 <= week <= weeks:
            raise ValueError(f"Invalid week: {week}")
        if not 1 <= day <= 7:
            raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
        return cls.fromordinal(fourth - (fourth - 1) % 7 + (week - 1) * 7 + day - 1)

    def toordinal(self):
        return _ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        thursday = self.toordinal() - self.weekday() + 3
        year = _from_ordinal(thursday)[0]
        week = (thursday - _ordinal(year, 1, 1)) // 7 + 1
        return IsoCalendarDate((year, week, self.isoweekday()))

    def timetuple(self):
        return self._fields(0, 0, 0)

    def _fields(self, hour, minute, second, dst=-1):
        of_year = self.toordinal() - _ordinal(self._year, 1, 1) + 1
        return _StructTime(
            (self._year, self._month, self._day, hour, minute, second, self.weekday(), of_year, dst)
        )

    def replace(self, year=None, month=None, day=None):
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
        )

    def isoformat(self):
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    def ctime(self):
        return f"{_day_names[self.weekday()]} {_month_names[self._month]} {self._day:2d} 00:00:00 {self._year:04d}"

    def strftime(self, format):
        return _format(self, format, tuple(self.timetuple()), 0)

    def __format__(self, format):
        return self.strftime(format) if format else str(self)

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return f"datetime.{type(self).__qualname__}({self._year}, {self._month}, {self._day})"

    def _key(self):
        return (self._year, self._month, self._day)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        n = self.toordinal() + other.days
        if not 1 <= n <= 3652059:
            raise OverflowError("date value out of range")
        return type(self)(*_from_ordinal(n))

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + _delta(-other.days * 86400000000)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _compared(self, other):
        return self._key() if isinstance(other, date) and not isinstance(other, datetime) else None

    def __eq__(self, other):
        return NotImplemented if self._compared(other) is None else self._key() == other._key()

    def __lt__(self, other):
        return NotImplemented if self._compared(other) is None else self._key() < other._key()

    def __le__(self, other):
        return NotImplemented if self._compared(other) is None else self._key() <= other._key()

    def __gt__(self, other):
        return NotImplemented if self._compared(other) is None else self._key() > other._key()

    def __ge__(self, other):
        return NotImplemented if self._compared(other) is None else self._key() >= other._key()

    def __hash__(self):
        return hash(self._key())


# The fields of a date that time.struct_time would have; that one cannot be made outside the module time.
class _StructTime(tuple):
    tm_year = property(lambda self: self[0])
    tm_mon = property(lambda self: self[1])
    tm_mday = property(lambda self: self[2])
    tm_hour = property(lambda self: self[3])
    tm_min = property(lambda self: self[4])
    tm_sec = property(lambda self: self[5])
    tm_wday = property(lambda self: self[6])
    tm_yday = property(lambda self: self[7])
    tm_isdst = property(lambda self: self[8])

    def __repr__(self):
        names = ("year", "mon", "mday", "hour", "min", "sec", "wday", "yday", "isdst")
        return f"time.struct_time({', '.join([f'tm_{name}={value}' for name, value in zip(names, self)])})"


def _weeks(year):
    first = (_ordinal(year, 1, 1) + 6) % 7
    return 53 if first == 3 or first == 2 and _is_leap(year) else 52


def _digits(text):
    if not text or not all("0" <= c <= "9" for c in text):
        raise ValueError
    return int(text)


def _parse_date(text):
    if len(text) == 10 and text[4] == text[7] == "-":
        return _digits(text[:4]), _digits(text[5:7]), _digits(text[8:])
    if len(text) == 8 and "W" not in text:
        return _digits(text[:4]), _digits(text[4:6]), _digits(text[6:])
    raise ValueError


# hour, minute, second, microsecond, zone
def _parse_time(text):
    zone = None
    for sign in "+-":
        if sign in text:
            text, offset = text.split(sign)
            hour, minute, second, us, _ = _parse_time(offset)
            us += (hour * 3600 + minute * 60 + second) * 1000000
            zone = timezone(_delta(-us if sign == "-" else us)) if us else UTC
    if text.endswith("Z"):
        text, zone = text[:-1], UTC
    us = 0
    for point in ".,":
        if point in text:
            text, fraction = text.split(point)
            us = _digits((fraction + "00000")[:6])
    if ":" not in text:
        text = ":".join([text[i : i + 2] for i in range(0, len(text), 2)])
    parts = text.split(":")
    if len(parts) > 3 or any(len(part) != 2 for part in parts):
        raise ValueError
    hour, minute, second = ([_digits(part) for part in parts] + [0, 0])[:3]
    return hour, minute, second, us, zone


# What time and datetime have in common.
class _Clock:
    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def _set_clock(self, hour, minute, second, microsecond, tz, fold):
        _check_time(hour, minute, second, microsecond)
        if fold not in (0, 1):
            raise ValueError("fold must be either 0 or 1")
        _check_zone(tz)
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo, self._fold = tz, fold

    def _us_of_day(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(self)

    def _clock_text(self, timespec):
        if timespec == "auto":
            timespec = "microseconds" if self._microsecond else "seconds"
        text = f"{self._hour:02d}"
        if timespec not in ("hours", "minutes", "seconds", "milliseconds", "microseconds"):
            raise ValueError("Unknown timespec value")
        if timespec != "hours":
            text += f":{self._minute:02d}"
        if timespec not in ("hours", "minutes"):
            text += f":{self._second:02d}"
        if timespec == "milliseconds":
            text += f".{self._microsecond // 1000:03d}"
        if timespec == "microseconds":
            text += f".{self._microsecond:06d}"
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset)

    def _clock_repr(self):
        parts = [self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        text = ", ".join([str(part) for part in parts])
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        return text + (", fold=1" if self._fold else "")

    # What two of a kind are compared by.
    def _pair(self, other, order):
        mine, others = self.utcoffset(), other.utcoffset()
        if (mine is None) != (others is None):
            if order:
                kind = "datetimes" if isinstance(self, datetime) else "times"
                raise TypeError(f"can't compare offset-naive and offset-aware {kind}")
            return 0, 1
        zero = timedelta(0)
        return self._us() - (mine or zero)._us, other._us() - (others or zero)._us

    def _is_alike(self, other):
        return isinstance(other, _Clock) and isinstance(self, datetime) == isinstance(other, datetime)

    def __eq__(self, other):
        if not self._is_alike(other):
            return NotImplemented
        a, b = self._pair(other, False)
        return a == b

    def __lt__(self, other):
        if not self._is_alike(other):
            return self._refuse(other)
        a, b = self._pair(other, True)
        return a < b

    def __le__(self, other):
        if not self._is_alike(other):
            return self._refuse(other)
        a, b = self._pair(other, True)
        return a <= b

    def __gt__(self, other):
        if not self._is_alike(other):
            return self._refuse(other)
        a, b = self._pair(other, True)
        return a > b

    def __ge__(self, other):
        if not self._is_alike(other):
            return self._refuse(other)
        a, b = self._pair(other, True)
        return a >= b

    def __hash__(self):
        return hash(self._us() - (self.utcoffset() or timedelta(0))._us)

    def _refuse(self, other):
        if isinstance(self, datetime) and isinstance(other, date):
            raise TypeError(f"can't compare datetime.datetime to {type(other).__module__}.{type(other).__name__}")
        return NotImplemented


class time(_Clock):
    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self._set_clock(hour, minute, second, microsecond, tzinfo, fold)

    _us = _Clock._us_of_day

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    @classmethod
    def fromisoformat(cls, time_string):
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            fields = _parse_time(time_string.lstrip("T"))
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {time_string!r}") from None
        return cls(*fields)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )

    def isoformat(self, timespec="auto"):
        return self._clock_text(timespec)

    def strftime(self, format):
        fields = (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)
        return _format(self, format, fields, self._microsecond)

    def __format__(self, format):
        return self.strftime(format) if format else str(self)

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return f"datetime.time({self._clock_repr()})"


class datetime(_Clock, date):
    def __init__(
        self, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0
    ):
        date.__init__(self, year, month, day)
        self._set_clock(hour, minute, second, microsecond, tzinfo, fold)

    def _us(self):
        return self.toordinal() * 86400000000 + self._us_of_day()

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(self)

    @classmethod
    def _from_us(cls, us, tz=None):
        days, rest = divmod(us, 86400000000)
        if not 1 <= days <= 3652059:
            raise OverflowError("date value out of range")
        seconds, us = divmod(rest, 1000000)
        return cls(*_from_ordinal(days), seconds // 3600, seconds // 60 % 60, seconds % 60, us, tz)

    @classmethod
    def now(cls, tz=None):
        _check_zone(tz)
        made = cls._from_us(_time.time_ns() // 1000 + _first_of_1970 * 86400000000, tz)
        return made if tz is None else tz.fromutc(made)

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def utcnow(cls):
        return cls.now()

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_zone(tz)
        a, b = timestamp.as_integer_ratio()
        us = _divide_and_round(a * 1000000, b) + _first_of_1970 * 86400000000
        if not 86400000000 <= us < 3652060 * 86400000000:
            raise ValueError(f"year {1970 + us // 31556952000000 - 1969} is out of range")
        made = cls._from_us(us, tz)
        return made if tz is None else tz.fromutc(made)

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        return cls.fromtimestamp(timestamp)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        zone = time.tzinfo if tzinfo is True else tzinfo
        clock = (time.hour, time.minute, time.second, time.microsecond)
        return cls(date.year, date.month, date.day, *clock, zone, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        length = 10 if date_string[4:5] == "-" else 8
        try:
            day = _parse_date(date_string[:length])
            clock = _parse_time(date_string[length + 1 :]) if len(date_string) > length else ()
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(*day, *clock)

    @classmethod
    def strptime(cls, date_string, format):
        return cls(*_parse_format(date_string, format))

    def timestamp(self):
        offset = self.utcoffset() or timedelta(0)
        return (self._us() - offset._us - _first_of_1970 * 86400000000) / 1000000

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def timetuple(self):
        dst = self.dst()
        return self._fields(self._hour, self._minute, self._second, -1 if dst is None else 1 if dst else 0)

    def utctimetuple(self):
        moment = self - (self.utcoffset() or timedelta(0))
        return moment._fields(moment._hour, moment._minute, moment._second, 0)

    def astimezone(self, tz=None):
        zone = UTC if tz is None else tz
        moment = self._from_us(self._us() - (self.utcoffset() or timedelta(0))._us, zone)
        return zone.fromutc(moment)

    def replace(
        self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
        tzinfo=True, *, fold=None
    ):
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )

    def isoformat(self, sep="T", timespec="auto"):
        return f"{date.isoformat(self)}{sep}{self._clock_text(timespec)}"

    def ctime(self):
        day = f"{_day_names[self.weekday()]} {_month_names[self._month]} {self._day:2d}"
        return f"{day} {self._hour:02d}:{self._minute:02d}:{self._second:02d} {self._year:04d}"

    def strftime(self, format):
        return _format(self, format, tuple(self.timetuple()), self._microsecond)

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        return f"datetime.datetime({self._year}, {self._month}, {self._day}, {self._clock_repr()})"

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._from_us(self._us() + other._us, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._from_us(self._us() - other._us, self._tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        mine, others = self.utcoffset(), other.utcoffset()
        if (mine is None) != (others is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        zero = timedelta(0)
        return _delta(self._us() - (mine or zero)._us - other._us() + (others or zero)._us)


date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(1)
time.min, time.max, time.resolution = time(), time(23, 59, 59, 999999), timedelta.resolution
datetime.min, datetime.resolution = datetime(1, 1, 1), timedelta.resolution
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)

_widths = {"Y": 4, "m": 2, "d": 2, "H": 2, "I": 2, "M": 2, "S": 2, "y": 2, "j": 3, "f": 6}
_long_forms = {"D": "%m/%d/%y", "T": "%H:%M:%S", "X": "%H:%M:%S", "x": "%m/%d/%y", "R": "%H:%M"}
_long_forms["c"] = "%a %b %d %H:%M:%S %Y"


# The reverse of strftime: year, month, day, hour, minute, second, microsecond, zone.
def _parse_format(text, format):
    whole = format
    for letter, meaning in _long_forms.items():
        format = format.replace("%" + letter, meaning)
    mismatch = ValueError(f"time data {text!r} does not match format {whole!r}")
    found = {}
    at = i = 0
    while i < len(format):
        letter = format[i + 1 : i + 2]
        if format[i].isspace():
            while at < len(text) and text[at].isspace():
                at += 1
            i += 1
        elif format[i] != "%" or letter == "%":
            if text[at : at + 1] != format[i]:
                raise mismatch
            at += 1
            i += 2 if format[i] == "%" else 1
        else:
            found[letter], at = _field(text, at, letter, format, mismatch)
            i += 2
    if at < len(text):
        raise ValueError(f"unconverted data remains: {text[at:]}")
    return _fields_found(found)


def _field(text, at, letter, format, mismatch):
    if letter in _widths:
        end = at
        while end < len(text) and end - at < _widths[letter] and "0" <= text[end] <= "9":
            end += 1
        if end == at or letter == "Y" and end - at < 4:
            raise mismatch
        number = text[at:end]
        return int((number + "00000")[:6] if letter == "f" else number), end
    names = {"b": _month_names[1:], "B": _full_months, "a": _day_names, "A": _full_days, "p": ("AM", "PM")}
    if letter in names:
        for n, name in enumerate(names[letter]):
            if text[at : at + len(name)].lower() == name.lower():
                return n, at + len(name)
        raise mismatch
    if letter == "Z":
        for name in ("UTC", "GMT"):
            if text[at : at + 3].upper() == name:
                return name, at + 3
        raise mismatch
    if letter == "z":
        if text[at : at + 1] == "Z":
            return UTC, at + 1
        end = at + (6 if text[at + 3 : at + 4] == ":" else 5)
        try:
            return _parse_time(f"00:00{text[at:end]}")[4], end
        except ValueError:
            raise mismatch from None
    if not letter:
        raise ValueError(f"stray % in format '{format}'")
    raise ValueError(f"'{letter}' is a bad directive in format '{format}'")


def _fields_found(found):
    year = found.get("Y", 1900)
    if "y" in found:
        year = found["y"] + (2000 if found["y"] < 69 else 1900)
    month = found.get("m", found.get("b", found.get("B", 0) if "B" in found else 0) + 1)
    day = found.get("d", 1)
    if "j" in found and "d" not in found:
        _, month, day = _from_ordinal(_ordinal(year, 1, 1) + found["j"] - 1)
    hour = found.get("H", 0)
    if "I" in found:
        hour = found["I"] % 12 + 12 * found.get("p", 0)
    return year, month, day, hour, found.get("M", 0), found.get("S", 0), found.get("f", 0), found.get("z")
