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
    (cd "$root" && quietly "build-$preset" cmake --build "build/$preset" -j "$jobs" "${targets[@]}")
}
