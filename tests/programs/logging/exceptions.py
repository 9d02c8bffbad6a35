# exception() and exc_info add the traceback.
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s")


def divide(a, b):
    return a / b


try:
    divide(1, 0)
except ZeroDivisionError as error:
    logging.exception("cannot divide %s", 1)
    logging.warning("with it", exc_info=True)
    logging.warning("without it")
    kept = error
logging.error("later", exc_info=kept)
logging.error("none there", exc_info=True)
logging.error("a tuple", exc_info=(type(kept), kept, kept.__traceback__))
