# Values inside a text.
name, n = "Ada", 3
print(f"{name} has {n} apples and {n * 2} pears")
print(f"{n}{n}{name}", f"", f"plain")
