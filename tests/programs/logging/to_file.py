# A log in a file.
import logging
import os

logging.basicConfig(filename="log_of_a_test.txt", filemode="w", level=logging.INFO, format="%(levelname)s:%(message)s")
logging.info("first")
logging.debug("not there")
logging.error("second")
logging.shutdown()
with open("log_of_a_test.txt") as file:
    print(file.read(), end="")
os.remove("log_of_a_test.txt")
