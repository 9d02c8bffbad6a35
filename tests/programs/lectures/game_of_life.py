# Game of life, rows computed by threads in phases
import threading


class Life:
    def __init__(self, text):
        self.cells = [[c == "#" for c in line] for line in text.strip().splitlines()]
        self.rows, self.cols = len(self.cells), len(self.cells[0])

    def neighbours(self, r, c):
        return sum(
            self.cells[(r + dr) % self.rows][(c + dc) % self.cols]
            for dr in (-1, 0, 1)
            for dc in (-1, 0, 1)
            if (dr, dc) != (0, 0)
        )

    def step_row(self, r):
        return [n == 3 or (alive and n == 2) for alive, n in zip(self.cells[r], (self.neighbours(r, c) for c in range(self.cols)))]

    def __str__(self):
        return "\n".join("".join(".#"[cell] for cell in row) for row in self.cells)


life = Life("""
.....
..#..
..#..
..#..
.....
""")
new_rows = {}
GENERATIONS = 2


def swap():
    life.cells = [new_rows[r] for r in range(life.rows)]
    new_rows.clear()
    print(life, end="\n\n")


barrier = threading.Barrier(life.rows, action=swap)


def run(r):
    for _ in range(GENERATIONS):
        new_rows[r] = life.step_row(r)
        barrier.wait()


threads = [threading.Thread(target=run, args=(r,)) for r in range(life.rows)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sum(map(sum, life.cells)), "cells alive")
