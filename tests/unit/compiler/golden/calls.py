def call(f, x, **named):
    f(x, 1, key=f.method(x))
    print(x.y.z(1)(2))
    f(1, *x, a=2, **named)
    return f(
        x
        .y()
    )
