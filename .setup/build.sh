# Configure and build; each preset is configured once, CMake itself notices later changes.

need_compiler() {
    if have clang++-19; then
        export CC=clang-19 CXX=clang++-19
    elif [ -z "${CXX:-}" ]; then
        install_packages clang-19
        export CC=clang-19 CXX=clang++-19
    fi
}

need_native() {
    [ -e "$stamps/native" ] && have cmake && have ninja && have clang++-19 && { need_compiler; return; }
    install_packages clang-19 cmake ninja-build pkg-config libsdl2-dev libgl-dev nlohmann-json3-dev libcli11-dev \
        fonts-inter fonts-jetbrains-mono fonttools
    need_compiler
    need_sources
    touch "$stamps/native"
}

need_web() {
    need_native
    need_node
    need_emscripten
}

# A sanitized program needs the run-time library of clang.
need_sanitizers() {
    [ -e "$stamps/sanitizers" ] && return
    install_packages libclang-rt-19-dev llvm-19
    touch "$stamps/sanitizers"
}

configure() {
    local preset="$1" front=""
    [ -e "$root/build/$preset/build.ninja" ] && return
    case "$preset" in web*) front=emcmake ;; esac
    (cd "$root" && quietly "configure-$preset" $front cmake --preset "$preset")
}

# build PRESET [TARGET...]
build() {
    local preset="$1" targets=()
    shift
    [ $# = 0 ] || targets=(--target "$@")
    configure "$preset"
    say "building $preset ${*:-} ..."
    (cd "$root" && quietly "build-$preset" cmake --build "build/$preset" -j "$jobs" "${targets[@]}")
}
