# Sourced by the commands: places, messages and how things are installed. Needs $root, the top of the repository.
toolchain="$root/.toolchain"
stamps="$toolchain/stamps"
jobs="${INTERLEAVE_JOBS:-$(nproc)}"
mkdir -p "$stamps"

say() { printf '%s\n' "$*" >&2; }
die() { say "$@"; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# at_least FOUND WANTED: compares dotted versions.
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$2" ]; }

# quietly LOG COMMAND...: shows the log only when the command fails.
quietly() {
    local log="$toolchain/log/$1.log"
    shift
    mkdir -p "$toolchain/log"
    "$@" >"$log" 2>&1 && return
    tail -n 40 "$log" >&2
    die "failed: $* (all of it in $log)"
}

apt() { DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 "$@"; }

# The package lists are fetched at most once an invocation, and only when something has to be installed.
apt_update_once() {
    [ -n "${apt_updated:-}" ] && return
    say "fetching the package lists ..."
    quietly apt-update apt update
    apt_updated=yes
}

missing_packages() {
    local package
    for package in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
    done
}

# install_packages PACKAGE...: those that are not there yet.
install_packages() {
    local missing
    have dpkg-query || die "This machine has no apt. Please install by other means: $*"
    missing="$(missing_packages "$@")"
    [ -n "$missing" ] || return 0
    if ! have apt-get || [ "$(id -u)" != 0 ]; then
        die "Not root, so nothing can be installed. Please run as root: apt-get install --no-install-recommends" $missing
    fi
    apt_update_once
    say "installing" $missing
    quietly apt-install apt install --no-install-recommends $missing
}
