# filter(None, ...) keeps what is true.
print(list(filter(None, [0, 1, "", "a", [], [0], None, 2.0])), list(filter(str.isdigit, ["1", "a", "22"])))
