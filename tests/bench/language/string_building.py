# Text built by +=, by join and by formatting.
def build(n):
    text = ""
    for i in range(n):
        text += "ab"
    parts = []
    for i in range(n):
        parts.append(f"{i}:{i * 2},")
    joined = "".join(parts)
    upper = 0
    for part in joined.split(","):
        if part.endswith("0"):
            upper += len(part.upper())
    return len(text), len(joined), upper


print(*build(300_000))
