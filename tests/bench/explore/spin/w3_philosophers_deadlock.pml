/* W3d(N), as w3_philosophers_deadlock.py. */
bool taken[N]

#define me    _pid
#define next  ((_pid + 1) % N)

active [N] proctype dine()
{
    atomic { !taken[me] -> taken[me] = true }
    atomic { !taken[next] -> taken[next] = true }
    taken[next] = false
    taken[me] = false
}
