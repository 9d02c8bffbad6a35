# run_doctest NAME COMMAND...: runs a doctest program and prints its result in the form tests/run reads. Adds its test
# cases to passed and failed; a program that ends badly without saying so counts as one failure.
passed=0
failed=0

run_doctest() {
    local name="$1" log status=0 cases good bad
    shift
    log="$logs/test-$name.log"
    mkdir -p "$logs"
    timeout "${INTERLEAVE_TEST_SECONDS:-600}" "$@" --no-colors=true >"$log" 2>&1 || status=$?
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

# Unit tests of what has threads: only these have something to tell ThreadSanitizer.
threaded_units=(unit_explore unit_library unit_machine unit_session)

# run_doctests COMMAND...: each command, the name of a program with its options, as many at a time as there are processors.
# Those that take longest come first. The names get `doctest_prefix` before them, and `doctest_with` runs them.
run_doctests() {
    local results command name good bad slowest='unit_explore|unit_shell|unit_machine'
    results="$(mktemp -d)"
    while IFS= read -r command; do
        while [ "$(jobs -rp | wc -l)" -ge "$jobs" ]; do wait -n || true; done
        name="$(basename "${command%% *}" .js)"
        # shellcheck disable=SC2086
        (
            passed=0 failed=0
            run_doctest "${doctest_prefix:-}$name" ${doctest_with:-} $command >"$results/$name"
            echo "$passed $failed" >"$results/$name.counts"
        ) &
    done < <(printf '%s\n' "$@" | awk -v slowest="$slowest" '{ print ($0 ~ slowest ? 0 : 1), $0 }' | sort -s -k 1,1 | cut -c 3-)
    wait
    for name in "$results"/*.counts; do
        cat "${name%.counts}"
        read -r good bad <"$name"
        passed=$((passed + good)) failed=$((failed + bad))
    done
    rm -r "$results"
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
