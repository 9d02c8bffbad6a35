import threading
import sys
import traceback

failures = []


def my_hook(args):
    failures.append((args.thread.name, args.exc_type.__name__, str(args.exc_value)))
    tb = args.exc_traceback
    while tb.tb_next:
        tb = tb.tb_next
    failures.append(("in", tb.tb_frame.f_code.co_name, tb.tb_lineno))


def parse(x):
    return int(x)


def worker(x):
    print("half of", parse(x) // 2)


threading.excepthook = my_hook
ts = [threading.Thread(target=worker, args=(x,), name=f"w{i}") for i, x in enumerate(["4", "four", "6"])]
for t in ts:
    t.start()
    t.join()
print(failures)
threading.excepthook = threading.__excepthook__


def nested():
    try:
        parse("a")
    except ValueError as e:
        raise RuntimeError("nested failed") from e


try:
    nested()
except RuntimeError as e:
    text = traceback.format_exc()
    print(text.count("Traceback"), "direct cause" in text, text.strip().splitlines()[-1])
    for frame in traceback.extract_tb(e.__traceback__):
        print(frame.name, frame.lineno, frame.line)
    print(traceback.format_exception_only(type(e.__cause__), e.__cause__))
    print("".join(traceback.format_tb(e.__cause__.__traceback__)).count("File"))
    etype, evalue, etb = sys.exc_info()
    print(etype.__name__, evalue is e, etb.tb_lineno)
print([x for x in (1, 2) if x] + [len(failures)])
[1 // y for y in (1, 0)]
