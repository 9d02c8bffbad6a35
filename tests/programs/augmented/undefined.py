# += needs a value to begin with.
counter += 1
