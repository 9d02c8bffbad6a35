# Configure and build; each preset is configured once, CMake itself notices later changes.

# clang 19 where it is, else what CC and CXX say, else what CMake finds.
need_compiler() {
    if have clang++-19; then
        export CC=clang-19 CXX=clang++-19
    fi
}

native_packages=(clang-19 cmake ninja-build pkg-config libsdl2-dev libgl-dev nlohmann-json3-dev libcli11-dev
    fonts-inter fonts-jetbrains-mono fonttools git)

need_native() {
    if [ ! -e "$stamps/native" ] || ! have cmake || ! have ninja; then
        install_packages "${native_packages[@]}" "${source_packages[@]}"
        need_sources
        touch "$stamps/native"
    fi
    need_compiler
}

need_web() {
    # All at once, so that a machine that cannot install names everything.
    [ -e "$stamps/emscripten" ] ||
        install_packages "${native_packages[@]}" "${source_packages[@]}" $(emscripten_packages) $(node_packages)
    need_native
    need_node
    need_emscripten
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
    compile "$preset" "${targets[@]}" >/dev/null 2>&1 || {
        forget_old_headers "$preset"
        compile "$preset" "${targets[@]}"
    }
}

compile() {
    local preset="$1"
    shift
    (cd "$root" && quietly "build-$preset" cmake --build "build/$preset" -j "$jobs" "$@")
}

# A precompiled header is of no use once a system header was updated. Ninja does not notice: the new file's date is that
# of its package, older than what was built.
forget_old_headers() {
    ! grep -q "since the precompiled header" "$logs/build-$1.log" ||
        find "$root/build/$1" -name "*.pch" -delete
}
