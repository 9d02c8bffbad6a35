# SystemExit can be caught, but not by `except Exception`.
import sys
try:
    try:
        sys.exit(5)
    except Exception:
        print("never")
except SystemExit as error:
    print("code", error.code, error.args)
print("goes on")
