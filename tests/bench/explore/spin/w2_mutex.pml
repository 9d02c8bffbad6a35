/* W2(T, K), as w2_mutex.py. */
byte counter, ended
bool locked

active [T] proctype work()
{
    byte i, seen
again:
    atomic { !locked -> locked = true }
    seen = counter
    d_step { counter = seen + 1; seen = 0 }
    atomic {
        locked = false; i++
        if
        :: i < K -> goto again
        :: i == K -> ended++; assert(ended < T || counter == T * K)
        fi
    }
}
