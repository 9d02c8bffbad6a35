# Source of what is compiled into both programs, and the headers the web build may see: only these, never /usr/include.
# .cmake/dependencies.cmake looks into .toolchain/sources before it asks the internet.
source_packages=(doctest-dev libboost-dev xz-utils dpkg-dev)

need_sources() {
    [ -e "$stamps/sources" ] && return
    install_packages "${source_packages[@]}"
    local library folder
    for library in doctest boost; do
        for folder in /usr/include /usr/local/include /opt/homebrew/include; do
            [ -d "$folder/$library" ] || continue
            mkdir -p "$toolchain/sources/$library"
            ln -sfn "$folder/$library" "$toolchain/sources/$library/$library"
            break
        done
    done
    # Without apt, CMake takes these from upstream.
    if have apt-get; then
        fetch_source imgui "$toolchain/sources/imgui"
        fetch_source "md4c/$newer_suite" "$toolchain/sources/md4c"
    fi
    touch "$stamps/sources"
}
