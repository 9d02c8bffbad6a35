# Sourced by the commands: places, messages and how things are installed. Needs $root, the top of the repository.
toolchain="$root/.toolchain"
logs="$root/build/log"
stamps="$toolchain/stamps"
jobs="${INTERLEAVE_JOBS:-$(nproc)}"
mkdir -p "$stamps" "$logs"

say() { printf '%s\n' "$*" >&2; }
die() { say "$@"; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# at_least FOUND WANTED: compares dotted versions.
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$2" ]; }

# quietly LOG COMMAND...: shows the log only when the command fails.
quietly() {
    local log="$logs/$1.log"
    shift
    mkdir -p "$logs"
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

# install_packages PACKAGE...: those that are not there yet. Where there is no apt, INTERLEAVE_NO_INSTALL=1 says that
# everything has been installed by other means.
install_packages() {
    local missing
    [ -z "${INTERLEAVE_NO_INSTALL:-}" ] || return 0
    have dpkg-query && have apt-get ||
        die "There is no apt here to install with. Install what these Debian packages hold, then set INTERLEAVE_NO_INSTALL=1:" "$@"
    missing="$(missing_packages "$@" | awk '!seen[$0]++')"
    [ -n "$missing" ] || return 0
    [ "$(id -u)" = 0 ] ||
        die "Not root, so nothing can be installed. Please run as root: apt-get install --no-install-recommends" $missing
    apt_update_once
    say "installing" $missing
    quietly apt-install apt install --no-install-recommends $missing
}
