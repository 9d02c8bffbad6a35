# Arguments of a timer's function.
import threading
result = []
t = threading.Timer(0.001, lambda a, b=0: result.append(a + b), [1], {"b": 5})
t.start()
t.join()
print(result)
