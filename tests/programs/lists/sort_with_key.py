# The order of something else; equal ones keep their order.
words = ["pear", "fig", "apple", "kiwi", "date"]
print(sorted(words, key=len))
print(sorted(words, key=lambda w: w[-1], reverse=True))
