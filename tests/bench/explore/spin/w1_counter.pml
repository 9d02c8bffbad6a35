/* W1(T, K), as w1_counter.py: loading and storing are a step each, and what is local goes with them. */
byte counter

active [T] proctype work()
{
    byte i, seen
again:
    seen = counter
    atomic { counter = seen + 1; seen = 0; i++; if :: i < K -> goto again :: i == K -> skip fi }
}
