open("/tmp/interleave-is-not-there.txt")
