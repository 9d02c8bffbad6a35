# Fork and join along a tree: one task for each left branch.
import threading

TREE = (1, (2, (4, None, None), None), (3, None, None))


def add_up(node, result):
    if node is None:
        result.append(0)
        return
    value, left, right = node
    sums = []
    helper = threading.Thread(target=add_up, args=(left, sums))
    helper.start()
    add_up(right, sums)
    helper.join()
    result.append(value + sum(sums))


total = []
add_up(TREE, total)
print("sum", total[0])
