# Text to a moment.
from datetime import datetime

for text, format in (
    ("2024-02-29 13:45:30", "%Y-%m-%d %H:%M:%S"),
    ("1.3.24 7:5", "%d.%m.%y %H:%M"),
    ("Mar 05, 1999 11:09 PM", "%b %d, %Y %I:%M %p"),
    ("Tuesday 5 March 1968", "%A %d %B %Y"),
    ("13:45:30.25", "%H:%M:%S.%f"),
    ("2024-02-29T01:02:03+0530", "%Y-%m-%dT%H:%M:%S%z"),
    ("2024 060", "%Y %j"),
    ("100%", "100%%"),
    ("2024-02", "%Y-%m-%d"),
    ("2024-02-30", "%Y-%m-%d"),
    ("2024-02-03 rest", "%Y-%m-%d"),
    ("24", "%Y"),
    ("x", "%Q"),
):
    try:
        moment = datetime.strptime(text, format)
        print(repr(moment), moment.strftime(format))
    except ValueError as error:
        print(error)
