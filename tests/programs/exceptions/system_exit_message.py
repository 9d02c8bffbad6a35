# sys.exit with a text prints it to stderr and exits with 1.
import sys
print("working")
sys.exit("it went wrong")
