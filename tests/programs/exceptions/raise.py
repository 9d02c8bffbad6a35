# Raising an error of one's own making.
def check(age):
    if age < 0:
        raise ValueError("age must not be negative")
    return age


print(check(5))
print(check(-1))
