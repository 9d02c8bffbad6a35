# The common methods.
s = "  Hello, World  "
print(s.strip(), s.upper(), s.lower(), len(s.strip()))
print("a,b,,c".split(","), "  a  b c ".split(), "-".join(["x", "y", "z"]))
print("hello".replace("l", "L"), "hello".find("l"), "hello".find("z"), "hello".count("l"))
print("hello".startswith("he"), "hello".endswith("lo"), "x".join([]))
