# Newer Debian packages without touching the system's own configuration: a private apt that asks the mirror this
# machine is configured with, with signatures checked by the installed archive keyring.
private="$toolchain/apt"
newer_suite=trixie
sources_suite=forky

mirror_of_this_machine() {
    apt-get indextargets --format '$(LABEL) $(COMPONENT) $(REPO_URI)' 'Created-By: Packages' |
        awk '$1 == "Debian" && $2 == "main" { print $3; exit }'
}

private_apt() {
    (cd "$private/downloads" && apt-get -q -y \
        -o Dir::Etc::SourceList="$private/sources.list" -o Dir::Etc::SourceParts=- -o Dir::State::Lists="$private/lists" \
        -o Dir::Cache="$private/cache" -o APT::Sandbox::User=root "$@")
}

private_apt_ready() {
    [ -n "${private_updated:-}" ] && return
    local mirror keyring=/usr/share/keyrings/debian-archive-keyring.gpg
    have apt-get || die "This needs apt, to fetch newer Debian packages. Without it, install Emscripten 3.1.69 or newer and put emcc on PATH."
    mirror="$(mirror_of_this_machine)"
    [ -n "$mirror" ] || { apt_update_once; mirror="$(mirror_of_this_machine)"; }
    [ -n "$mirror" ] || die "apt on this machine knows no Debian archive, so newer packages cannot be fetched from it." \
        "Install Emscripten 3.1.69 or newer and put emcc on PATH."
    [ -e "$keyring" ] || install_packages debian-archive-keyring
    mkdir -p "$private"/{downloads,lists/partial,cache/archives/partial}
    # Testing's lists expire in a week, which a mirror frozen on purpose outlives; what is taken from there is the source
    # of one library, signed all the same.
    cat >"$private/sources.list" <<LIST
deb [signed-by=$keyring] $mirror $newer_suite main
deb-src [signed-by=$keyring] $mirror $newer_suite main
deb-src [signed-by=$keyring check-valid-until=no] $mirror $sources_suite main
LIST
    quietly private-apt-update private_apt update
    private_updated=yes
}

# fetch_source PACKAGE[=VERSION] FOLDER: unpacks the upstream source of a Debian package into the folder.
fetch_source() {
    private_apt_ready
    say "fetching the source of ${1%%[=/]*} ..."
    quietly "source-${1%%[=/]*}" private_apt source --download-only --tar-only "$1"
    local archive
    archive="$(ls -t "$private/downloads/${1%%[=/]*}"_*.orig.tar.* | grep -v '\.asc$' | head -n 1)"
    rm -rf "$2.new" "$2"
    mkdir -p "$2.new"
    tar -xf "$archive" -C "$2.new" --strip-components=1
    mv "$2.new" "$2"
}
