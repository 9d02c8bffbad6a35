need_node() {
    have node || install_packages nodejs
    have npm || install_packages npm
}
