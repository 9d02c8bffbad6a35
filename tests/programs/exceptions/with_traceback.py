# with_traceback returns the exception itself.
error = ValueError("x")
print(error.with_traceback(None) is error, error.__traceback__)
