# current_thread, main_thread and names.
import threading
print(threading.current_thread().name, threading.main_thread() is threading.current_thread(), threading.current_thread().daemon)


def work():
    me = threading.current_thread()
    print(me.name, me is threading.main_thread(), me.is_alive())


t = threading.Thread(target=work, name="helper")
t.start()
t.join()
t.name = "renamed"
print(t.name, t.is_alive())
