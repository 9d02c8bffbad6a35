# What a record knows, in the order of the format.
import logging
import sys

logging.basicConfig(
    stream=sys.stdout,
    level=logging.DEBUG,
    format="%(levelno)02d|%(levelname)-8s|%(name)s|%(module)s|%(filename)s:%(lineno)d|%(funcName)s|%(processName)s|%(message)s",
)
log = logging.getLogger("shop.till")


def pay(amount):
    log.info("paid %.2f", amount)
    logging.warning("at the root")


pay(3.5)
log.error("100 %")
log.debug(["a", "list"])
log.info("%s and %r", "text", "text")


class Keeper:
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text


keeper = Keeper()
logging.basicConfig(
    stream=keeper, format="%(asctime)s %(relativeCreated)d %(thread)d %(process)d %(msecs)d %(message)s", force=True
)
logging.warning("when")
print("".join("9" if c.isdigit() else c for c in keeper.text.split(" ")[0]), end=" ")
print("".join("9" if c.isdigit() else c for c in keeper.text.split(" ")[1]))
print([part.isdigit() for part in keeper.text.split(" ")[2:]], keeper.text.split(" ")[-1], end="")
