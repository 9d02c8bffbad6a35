# Handlers of one's own, levels, formatters, filters, and who hands a record on.
import logging
import sys

log = logging.getLogger("app")
log.setLevel(logging.DEBUG)
out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter("out {levelname:>8} {name} {message}", style="{"))
errors = logging.StreamHandler()
errors.setLevel(logging.ERROR)
log.addHandler(out)
log.addHandler(errors)
log.addHandler(out)
log.debug("to one")
log.error("to both")
child = logging.getLogger("app.part")
child.warning("goes up")
child.propagate = False
child.warning("by nobody but the last resort")
child.propagate = True


class Collect(logging.Handler):
    def __init__(self):
        super().__init__()
        self.seen = []

    def emit(self, record):
        self.seen.append((record.levelname, record.getMessage(), getattr(record, "user", None)))


collect = Collect()
log.addHandler(collect)
log.removeHandler(out)
log.info("kept %s", "here", extra={"user": "me"})
log.addFilter(lambda record: "secret" not in record.getMessage())
log.error("secret %s", 1)
collect.addFilter(logging.Filter("app.part"))
log.info("not of the part")
child.info("of the part")
print(collect.seen)
print(out, errors, collect, logging.NullHandler())
try:
    log.error("x", extra={"message": "y"})
except KeyError as error:
    print(error)
logging.getLogger("quiet").addHandler(logging.NullHandler())
logging.getLogger("quiet").error("into nothing")
adapter = logging.LoggerAdapter(log, {"user": "adapter"})
collect.removeFilter(collect.filters[0])
adapter.info("adapted %d", 5)
print(collect.seen[-1], adapter.isEnabledFor(logging.DEBUG))
