# Ways to write a number.
print(1_000_000, 0xff, 0o17, 0b1010, 0XFF, 0)
