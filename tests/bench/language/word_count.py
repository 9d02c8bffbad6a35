# Counting the words of a text of 2 MB in a dict, three times.
def make_block(size):
    number = 1
    lines = []
    length = 0
    while length < size:
        words = []
        for _ in range(12):
            number = (number * 1103515245 + 12345) % 2147483648
            words.append("word" + str(number // 65536 % 997))
        line = " ".join(words)
        lines.append(line)
        length += len(line) + 1
    return "\n".join(lines) + "\n"


def count_words(text):
    counts = {}
    for line in text.split("\n"):
        for word in line.split():
            counts[word] = counts.get(word, 0) + 1
    return counts


text = make_block(20_000) * 100
for _ in range(3):
    counts = count_words(text)
    print(len(text), len(counts), max(counts.values()), sorted(counts)[:3])
