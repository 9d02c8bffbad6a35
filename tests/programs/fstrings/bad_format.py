# A format that texts do not know.
print(f"{'abc':d}")
