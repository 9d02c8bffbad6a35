# Inside lists texts show their quotes.
print(["it's", 'a "b"', "\n"], ("x",))
