print(dict(), dict(a=1), dict([(1, 2)]), dict({3: 4}, b=5), dict(zip('ab', [1, 2])))
