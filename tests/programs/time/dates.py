import time

t = time.gmtime(1_000_000_000)
print(t)
print(t.tm_year, t[0], t[:3], len(t), list(t) == [2001, 9, 9, 1, 46, 40, 6, 252, 0], t.tm_wday, t.tm_yday, t.tm_isdst, t == time.gmtime(1e9), tuple(t)[3:6])
print(time.asctime(t), time.strftime("%Y-%m-%d %H:%M:%S %a %A %b %B %j %p %I %y %% %d/%m %e|%D|%T|%F|%R|%w|%U|%W|%c|%x|%X", t))
for seconds in [0, 86399, 951782400, 1709164800, 4102444799, 1e9 + 0.9, -1]:
    print(seconds, time.asctime(time.gmtime(seconds)), time.strftime("%j %U %W %u", time.gmtime(seconds)))
year, month, day, *rest = t
print(year, month, day, len(rest), time.strftime("", t) == "", len(time.ctime()), len(time.strftime("%X")))
for mistake in [lambda: time.gmtime("a"), lambda: time.strftime(5), lambda: time.asctime(5), lambda: t.nothing]:
    try:
        print(mistake())
    except Exception as e:
        print(type(e).__name__)
