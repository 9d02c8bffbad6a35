# Decimals.
x = 3.14159265
print(f"{x:.2f} {x:8.3f} [{x:<10.1f}] {x:e} {x:g} {1e10:g} {0.5:.0%} {x:.0f}")
