import threading
def work(n, name='?'):
    print(n, name)
t = threading.Thread(target=work, args=(1,), kwargs={'name': 'x'})
t.start()
t.join()
