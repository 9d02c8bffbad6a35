# Arguments that do not fit the message, and set-ups that contradict themselves.
import logging
import sys

for options in (
    {"stream": sys.stdout, "filename": "x"},
    {"stream": sys.stdout, "handlers": []},
    {"style": "?"},
    {"format": "no fields"},
    {"levle": 10},
):
    try:
        logging.basicConfig(**options, force=True)
    except ValueError as error:
        print(error)
logging.basicConfig(stream=sys.stdout, force=True)
try:
    logging.log("ERROR", "level as text")
except TypeError as error:
    print(error)
try:
    logging.Handler().emit(None)
except NotImplementedError as error:
    print(error)
logging.error("one argument too few: %d %d", 1)
