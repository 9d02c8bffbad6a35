# Texts in columns.
for name in ["Ada", "Charles"]:
    print(f"[{name:10}] [{name:>10}] [{name:^10}] [{name:*^11}] [{name:.2}]")
