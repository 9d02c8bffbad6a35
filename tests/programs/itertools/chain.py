# chain and chain.from_iterable.
from itertools import chain
print(list(chain([1], "ab", (2,))), list(chain()), list(chain.from_iterable([[1, 2], [], [3]])))
