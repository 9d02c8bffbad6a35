# ident is None before the start and a number afterwards.
import threading
idents = []
t = threading.Thread(target=lambda: idents.append(threading.get_ident()))
print(t.ident)
t.start()
t.join()
print(t.ident == idents[0], t.ident != threading.get_ident(), threading.get_ident() == threading.current_thread().ident)
