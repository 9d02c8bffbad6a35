# __getitem__ with indices, slices and several arguments.


class Show:
    def __getitem__(self, key):
        return key


s = Show()
print(s[1], s["a"], s[1, 2], s[-1], s[1:2], s[::2], s[1:, ...], s[()])
