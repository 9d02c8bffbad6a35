# The hash of the empty string is 0.
print({"", 1, 6}, hash(""), {5, ""})
