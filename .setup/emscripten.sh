# Puts an Emscripten of 3.1.69 or newer on PATH: the machine's own when it has one, else Debian's from a private folder.
emscripten_wanted=3.1.69
emscripten_home="$toolchain/emscripten"
emscripten_root="$emscripten_home/usr/share/emscripten"

emcc_version() { "$1" --version 2>/dev/null | sed -n '1s/.* \([0-9][0-9.]*\)[^ ]* *(.*/\1/p; 1s/.* \([0-9][0-9.]*\)$/\1/p' | head -n 1; }

has_emscripten() {
    have emcc && at_least "$(emcc_version emcc | grep . || echo 0)" "$emscripten_wanted"
}

emscripten_packages() {
    has_emscripten || [ -e "$stamps/emscripten" ] || echo clang-19 lld-19 llvm-19 node-acorn python3 xz-utils dpkg-dev
}

need_emscripten() {
    has_emscripten && return
    [ -e "$stamps/emscripten" ] || install_emscripten
    export PATH="$emscripten_root:$PATH"
}

install_emscripten() {
    have apt-get || die "There is no emcc of $emscripten_wanted or newer on PATH, and no apt to get one with." \
        "Please install Emscripten (https://emscripten.org) and put emcc on PATH."
    install_packages $(emscripten_packages)
    need_node
    unpack_emscripten
    wrap_binaryen
    configure_emscripten
    provide_sdl2
    quietly emcc-version "$emscripten_root/emcc" --version
    touch "$stamps/emscripten"
}

unpack_emscripten() {
    private_apt_ready
    say "fetching Emscripten (240 MB) ..."
    quietly emscripten-download private_apt download emscripten binaryen libc6 libstdc++6 libgcc-s1
    rm -rf "$emscripten_home"
    mkdir -p "$emscripten_home/bin"
    local package
    for package in emscripten binaryen libc6 libstdc++6 libgcc-s1; do
        dpkg -x "$(ls -t "$private/downloads/${package}"_*.deb | head -n 1)" "$emscripten_home"
        rm -f "$private/downloads/${package}"_*.deb
    done
    # Emscripten imports acorn as an ES module, which NODE_PATH has no say in.
    mkdir -p "$emscripten_root/node_modules"
    ln -sfn /usr/share/nodejs/acorn "$emscripten_root/node_modules/acorn"
}

# Binaryen's programs were linked with a newer C library than this machine has; they run with the one beside them.
wrap_binaryen() {
    local libraries loader program name
    libraries="$(dirname "$(find "$emscripten_home" -name libc.so.6 -print -quit)")"
    loader="$(find "$emscripten_home" -name 'ld-linux*.so.*' -type f -print -quit)"
    for program in "$emscripten_home"/usr/bin/*; do
        name="$(basename "$program")"
        [ "$(head -c 4 "$program" | tr -d '\0')" = $'\x7fELF' ] || continue
        cat >"$emscripten_home/bin/$name" <<WRAPPER
#!/bin/sh
exec "$loader" --library-path "$libraries:$libraries/binaryen" "$program" "\$@"
WRAPPER
        chmod +x "$emscripten_home/bin/$name"
    done
}

# The file Emscripten reads when nothing else is said, so that a build needs emcc on PATH and no more.
configure_emscripten() {
    cat >"$emscripten_root/.emscripten" <<CONFIG
LLVM_ROOT = '/usr/bin'
LLVM_ADD_VERSION = '19'
CLANG_ADD_VERSION = '19'
BINARYEN_ROOT = '$emscripten_home'
NODE_JS = '$(command -v node)'
CACHE = '$emscripten_root/cache'
FROZEN_CACHE = False
CONFIG
}

# Emscripten would download the source of its SDL2 port. Debian's is put where it looks, marked as that download.
# Only the folders the port compiles: others of the source package hold dangling links.
provide_sdl2() {
    local recipe="$emscripten_root/tools/ports/sdl2.py" port="$emscripten_root/cache/ports/sdl2" tag
    tag="$(sed -n "s/^TAG = '\(.*\)'/\1/p" "$recipe")"
    grep -q '/SDL/archive/{TAG}.zip' "$recipe" || die "This Emscripten gets SDL2 in an unknown way; see $recipe."
    fetch_source "libsdl2/$newer_suite" "$toolchain/sources/sdl2"
    rm -rf "$port"
    mkdir -p "$port/SDL-$tag"
    mv "$toolchain/sources/sdl2"/{src,include} "$port/SDL-$tag/"
    rm -rf "$toolchain/sources/sdl2"
    sed -n "s/.*f'\(.*\){TAG}\.zip'.*/\1$tag.zip/p" "$recipe" >"$port/.emscripten_url"
}
