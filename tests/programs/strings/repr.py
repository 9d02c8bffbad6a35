# How texts show themselves.
print(repr("abc"), repr("it's"), repr('say "hi"'), repr('both \' and "'))
print(repr("a\nb\tc\\d"), repr("\x00\x1f\x7f"), repr("é😀"))
