# issuperset looks at no more items than it needs.
print(set().issuperset([1, [2]]), {1, 2}.issuperset([1, 3, [4]]))
try:
    {1}.issuperset([1, [2]])
except TypeError as error:
    print(error)
