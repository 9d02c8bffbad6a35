import sys

print("before")
sys.exit("what went wrong")
