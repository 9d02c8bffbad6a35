def f(**k):
    k['n'] = 1
    return k
d = {'m': 0}
print(f(**d), d)
