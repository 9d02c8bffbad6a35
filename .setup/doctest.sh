# run_doctest NAME COMMAND...: runs a doctest program and prints its result in the form tests/run reads. Adds its test
# cases to passed and failed; a program that ends badly without saying so counts as one failure.
passed=0
failed=0

run_doctest() {
    local name="$1" log status=0 cases good bad
    shift
    log="$logs/test-$name.log"
    mkdir -p "$logs"
    timeout "${INTERLEAVE_TEST_SECONDS:-300}" "$@" --no-colors=true >"$log" 2>&1 || status=$?
    read -r good bad < <(sed -n 's/.*test cases:[^|]*| *\([0-9]*\) passed *| *\([0-9]*\) failed.*/\1 \2/p' "$log" | tail -n 1) || true
    good="${good:-0}" bad="${bad:-0}"
    [ "$status" = 0 ] || [ "$bad" != 0 ] || bad=1
    [ "$good$bad" != 00 ] || bad=1
    passed=$((passed + good)) failed=$((failed + bad))
    if [ "$bad" = 0 ]; then
        echo "ok $name ($good test cases)"
    else
        echo "FAIL $name (exit status $status; all of it in $log)"
        tail -n 60 "$log" | sed 's/^/    /'
    fi
}

# finish: the last line of a group, and its exit status. Nothing run proves nothing.
finish() {
    if [ $((passed + failed)) = 0 ]; then
        echo "FAIL nothing was run"
        failed=1
    fi
    echo "$passed passed, $failed failed"
    [ "$failed" = 0 ]
}
