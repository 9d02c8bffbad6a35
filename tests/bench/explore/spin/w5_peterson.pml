/* W5(K), as w5_peterson.py. */
bool wants[2]
byte turn, counter, ended

#define me     _pid
#define other  (1 - _pid)

active [2] proctype work()
{
    byte i, seen
again:
    wants[me] = true
    turn = other
    do
    :: !wants[other] -> break
    :: wants[other] -> if :: turn == me -> break :: turn == other fi
    od
    seen = counter
    d_step { counter = seen + 1; seen = 0 }
    atomic {
        wants[me] = false; i++
        if
        :: i < K -> goto again
        :: i == K -> ended++; assert(ended < 2 || counter == 2 * K)
        fi
    }
}
