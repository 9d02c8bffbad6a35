# Escapes and both kinds of quotes.
print('single', "double", 'it\'s', "say \"hi\"", "tab\tend", "back\\slash")
print("line\nfeed", "\x41\u00e9\U0001f600", r"raw\n")
print("""three
lines
""")
