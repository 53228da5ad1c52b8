# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Sourced by the scripts beside it; leaves the caller in the root of the source tree.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export HOME=${HOME:-$(getent passwd "$(id -u)" | cut -d: -f6)} # cron and some runners have none

installed() { dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed; }
available() { apt-cache show "$1" 2>/dev/null | grep -q '^Package:'; }

# Prints the packages of these groups that are missing, as "name" or "name|other name".
missing_packages() {
    local groups=" $* " group names name found
    while read -r group names; do
        [[ $groups == *" $group "* ]] || continue
        found=
        for name in ${names//|/ }; do
            installed "$name" && found=1 && break
        done
        [[ $found ]] || echo "${names// /}"
    done < <(grep -v '^#' script/packages)
}

# need_packages build run ...   installs what is missing; says and does nothing if nothing is.
need_packages() {
    local missing=() chosen=() names name sudo=()
    if ! command -v dpkg-query apt-get >/dev/null; then
        echo "No apt here: the names in script/packages are Debian's; going on with what is installed." >&2
        return
    fi
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0
    if ((EUID != 0)); then
        sudo=(sudo)
        if ! command -v sudo >/dev/null; then
            echo "Not root, and no sudo. Missing packages: ${missing[*]}" >&2
            return 1
        fi
    fi
    echo "Installing: ${missing[*]}" >&2
    "${sudo[@]}" apt-get -qq update >&2
    for names in "${missing[@]}"; do
        for name in ${names//|/ }; do
            available "$name" && break
        done
        chosen+=("$name")
    done
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq -y --no-install-recommends install "${chosen[@]}" </dev/null >&2
}

# A compiler process wants up to 1.5 GB.
jobs() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/MemAvailable/ { n = int($2 / 1500000); print n < 1 ? 1 : n }' /proc/meminfo)
    echo $((cores < memory ? cores : memory))
}

configure() {
    local ninja=build/$1/build.ninja
    [[ $ninja -nt CMakePresets.json ]] || cmake --preset "$1" >&2
}

# build dev [target ...]
build() {
    local preset=$1
    shift
    configure "$preset"
    cmake --build --preset "$preset" -j "$(jobs)" ${1+--target "$@"} >&2
}
