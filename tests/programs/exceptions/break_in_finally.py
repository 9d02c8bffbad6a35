# break in finally swallows the exception.
for i in range(3):
    try:
        raise ValueError(i)
    finally:
        print("finally", i)
        break
print("after")
