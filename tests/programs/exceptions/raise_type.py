# The class alone is enough.
raise RuntimeError
