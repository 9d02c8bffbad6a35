# Source of what is compiled into both programs, and the headers the web build may see: only these, never /usr/include.
# .cmake/dependencies.cmake looks into .toolchain/sources before it asks the internet.
need_sources() {
    [ -e "$stamps/sources" ] && return
    install_packages doctest-dev libboost-dev xz-utils dpkg-dev
    fetch_source imgui "$toolchain/sources/imgui"
    fetch_source "md4c/$newer_suite" "$toolchain/sources/md4c"
    local library
    for library in doctest boost; do
        mkdir -p "$toolchain/sources/$library"
        ln -sfn "/usr/include/$library" "$toolchain/sources/$library/$library"
    done
    touch "$stamps/sources"
}
