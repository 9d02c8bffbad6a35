# What a sanitized program needs: the run-time library of clang, and how it behaves.
need_sanitizers() {
    [ -e "$stamps/sanitizers" ] && return
    install_packages libclang-rt-19-dev llvm-19
    touch "$stamps/sanitizers"
}

# Its exit status is its own, which the command-line program does not use.
use_sanitizers() {
    export ASAN_OPTIONS=exitcode=99:detect_stack_use_after_return=1 UBSAN_OPTIONS=print_stacktrace=1 TSAN_OPTIONS=exitcode=99:halt_on_error=1
    if have llvm-symbolizer-19; then
        export ASAN_SYMBOLIZER_PATH="$(command -v llvm-symbolizer-19)"
        export TSAN_OPTIONS="$TSAN_OPTIONS:external_symbolizer_path=$ASAN_SYMBOLIZER_PATH"
    fi
}
