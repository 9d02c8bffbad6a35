# What the browser tests and the tests of the desktop program need.
need_browser() {
    [ -e "$stamps/browser" ] && have chromium && return
    need_node
    install_packages chromium
    mkdir -p "$toolchain/node"
    # Below .toolchain, so that nothing of npm lands in the sources. Tests resolve from there: see tests/browser.
    # Newer ones need a newer node than Debian 12 has.
    (cd "$toolchain/node" && quietly npm npm install --no-audit --no-fund --no-save --prefix . playwright-core@1.56.1)
    touch "$stamps/browser"
}

need_display() {
    [ -e "$stamps/display" ] && have Xvfb && return
    install_packages xvfb xauth xdotool imagemagick libgl1-mesa-dri
    touch "$stamps/display"
}

# with_display COMMAND...: on a virtual screen.
with_display() { xvfb-run -a -s "-screen 0 1440x900x24" "$@"; }

need_format() { have clang-format-19 && have git || install_packages clang-format-19 git; }
