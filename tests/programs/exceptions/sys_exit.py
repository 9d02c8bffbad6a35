# Leaving with a status.
import sys

print("bye")
sys.exit(3)
print("never")
