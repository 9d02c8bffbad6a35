/* W4, as w4_bounded_buffer.py: room for two; two producers of N items, two consumers; a lock with two conditions, on which
   threads wait in the order of their arrival. */
#define ROOM 2
#define acquire  atomic { !locked -> locked = true }
/* Waiting is one step with giving up the lock; then woken, then the lock again. */
#define wait(c)  atomic { c!_pid; locked = false }; atomic { woken[_pid] -> woken[_pid] = false }; acquire
#define notify(c)  atomic { if :: nempty(c) -> c?p; woken[p] = true; p = 0 :: empty(c) fi }

chan not_full = [4] of { byte }
chan not_empty = [4] of { byte }
bool locked, woken[4]
byte first, length, ended
byte items[ROOM]

active [2] proctype produce()
{
    byte i, p
again:
    acquire
    do
    :: length == ROOM -> wait(not_full)
    :: atomic { length < ROOM -> items[(first + length) % ROOM] = _pid * N + i; length++; break }
    od
    notify(not_empty)
    atomic { locked = false; i++; if :: i < N -> goto again :: i == N -> ended++ fi }
}

active [2] proctype consume()
{
    byte i, p
again:
    acquire
    do
    :: length == 0 -> wait(not_empty)
    :: atomic { length > 0 -> items[first] = 0; first = (first + 1) % ROOM; length--; break }
    od
    notify(not_full)
    atomic {
        locked = false; i++
        if
        :: i < N -> goto again
        :: i == N -> ended++; assert(ended < 4 || length == 0)
        fi
    }
}
