d = {}
d['me'] = d
d['list'] = [d]
print(d)
