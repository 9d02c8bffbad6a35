# raise SystemExit works without sys.
print("last words")
raise SystemExit(7)
