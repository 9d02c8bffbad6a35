# Without any set-up: warnings and worse, to standard error.
import logging

logging.debug("not shown")
logging.info("not shown")
logging.warning("shown: %s", "warning")
logging.error("shown: %d of %d", 1, 2)
logging.critical("shown: %(what)s", {"what": "critical"})
logging.basicConfig(level=logging.DEBUG)  # comes too late
logging.info("not shown")
logging.getLogger().setLevel(logging.INFO)
logging.info("shown now")
logging.log(logging.ERROR, "by level")
logging.log(35, "between two levels")
