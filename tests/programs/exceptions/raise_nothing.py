# There is nothing to raise again.
raise
