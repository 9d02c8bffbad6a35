# sys.exit() without anything is success; finally runs.
import sys
try:
    sys.exit()
finally:
    print("finally")
