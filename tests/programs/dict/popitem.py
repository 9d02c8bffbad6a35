d = {i: i * i for i in range(20)}
while len(d) > 10:
    print(d.popitem())
d['new'] = 0
while d:
    print(d.popitem())
d.popitem()
