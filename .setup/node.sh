# Node and npm as they are on this machine, else Debian's.
node_packages() {
    have node || echo nodejs
    have npm || echo npm
}

need_node() {
    { have node && have npm; } || install_packages $(node_packages)
}
