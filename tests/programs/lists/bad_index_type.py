# A list is indexed by numbers.
[1, 2]["0"]
