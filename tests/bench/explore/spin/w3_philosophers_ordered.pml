/* W3o(N), as w3_philosophers_ordered.py. */
bool taken[N]

#define first   (_pid == N - 1 -> 0 : _pid)
#define second  (_pid == N - 1 -> N - 1 : _pid + 1)

active [N] proctype dine()
{
    atomic { !taken[first] -> taken[first] = true }
    atomic { !taken[second] -> taken[second] = true }
    taken[second] = false
    taken[first] = false
}
