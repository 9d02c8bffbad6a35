# A global that is not there yet when the function runs.
def show():
    return later


show()
later = 1
