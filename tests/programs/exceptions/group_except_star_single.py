# except* wraps a single exception in a group.
try:
    raise ValueError("alone")
except* ValueError as group:
    print(type(group).__name__, group.exceptions)
