# Shared by obscura and test: where things lie, which packages are missing, one build at a time.
# Sourced, never run. Sets: root, cache, models. stdout belongs to the program; everything here speaks on stderr.

root=$(dirname -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")")
cache=${XDG_CACHE_HOME:-${HOME:-/tmp/obscura-$UID}/.cache}/obscura
models=${OBSCURA_MODELS:-$cache/models}
oldest_java=17

say() { printf '%s\n' "$*" >&2; }
stop() { say "${*:2}"; exit "$1"; }

# --- Java -----------------------------------------------------------------------------------------------------------

# The release of the Java in folder $1, as in 17; nothing when there is none.
java_release() {
    [ -x "$1/bin/java" ] || return 0
    if [ -r "$1/release" ] && [[ $(<"$1/release") =~ JAVA_VERSION=\"([0-9]+) ]]; then
        printf '%s' "${BASH_REMATCH[1]}"
    elif [[ $("$1/bin/java" -version 2>&1) =~ \"([0-9]+) ]]; then
        printf '%s' "${BASH_REMATCH[1]}"
    fi
}

# Whether the Java in folder $1 will do; $2 is a tool it must have, java or javac.
suits() {
    local release
    release=$(java_release "$1")
    [ "${release:-0}" -ge "$oldest_java" ] && [ -x "$1/bin/$2" ]
}

# Sets java_home: JAVA_HOME when given, else the one "java" starts, else the newest there is. $1 as in suits.
find_java() {
    local folder newest=0 release
    java_home=
    if [ -n "${JAVA_HOME:-}" ]; then
        suits "$JAVA_HOME" "$1" || stop 3 "JAVA_HOME is $JAVA_HOME, which holds no $1 of Java $oldest_java or newer. Unset it or point it to another."
        java_home=$JAVA_HOME
        return 0
    fi
    if folder=$(command -v java) && folder=$(readlink -f -- "$folder") && suits "${folder%/bin/java}" "$1"; then
        java_home=${folder%/bin/java}
        return 0
    fi
    for folder in /usr/lib/jvm/*; do
        release=$(java_release "$folder")
        if [ "${release:-0}" -gt "$newest" ] && suits "$folder" "$1"; then
            newest=$release
            java_home=$folder
        fi
    done
    [ -n "$java_home" ]
}

# --- Debian packages ------------------------------------------------------------------------------------------------

# Names, one per line, what building and running needs and this machine does not have.
missing_packages() {
    find_java javac || echo default-jdk-headless
    command -v mvn >/dev/null || echo maven
    command -v npm >/dev/null || echo npm
    # Only tests drive a browser.
    if [ "${browser:-no}" = yes ]; then
        command -v chromium >/dev/null || echo chromium
        command -v node >/dev/null || echo nodejs
    fi
    # FFmpeg's libraries for x86-64 bring these; those for arm64 do not, and the ffmpeg program never finds its own.
    if [ "$(uname -m)" = aarch64 ] || [ "${ffmpeg_program:-no}" = yes ]; then
        has_library libva.so.2 || echo libva2
        has_library libva-drm.so.2 || echo libva-drm2
        has_library libdrm.so.2 || echo libdrm2
    fi
    # The program, unlike the libraries, also wants what screens and sound need. Tests and "bench" run it.
    if [ "${ffmpeg_program:-no}" = yes ]; then
        has_library libxcb.so.1 || echo libxcb1
        has_library libxcb-shm.so.0 || echo libxcb-shm0
        has_library libasound.so.2 || echo libasound2
        has_library libpulse.so.0 || echo libpulse0
    fi
}

has_library() { [[ $(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null) == *"$1"* ]]; }

# Installs what is missing when allowed (install=yes or root), else says how and ends with 3.
require_packages() {
    local -a packages
    mapfile -t packages < <(missing_packages)
    [ ${#packages[@]} -gt 0 ] || return 0
    command -v apt-get >/dev/null ||
        stop 3 "Missing on this machine (by their Debian names): ${packages[*]}. Install them and start again."
    if [ "${install:-no}" != yes ] && [ "$EUID" -ne 0 ]; then
        stop 3 "Missing Debian packages: ${packages[*]}. Start again with --install, or run: sudo apt-get install --no-install-recommends ${packages[*]}"
    fi
    local -a as_root=()
    if [ "$EUID" -ne 0 ]; then
        command -v sudo >/dev/null ||
            stop 3 "Installing needs root and there is no sudo here. Run as root: apt-get update && apt-get install --no-install-recommends ${packages[*]}"
        as_root=(sudo)
    fi
    say "Installing Debian packages: ${packages[*]}"
    "${as_root[@]}" apt-get -q update >&2 &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends "${packages[@]}" >&2 ||
        stop 3 "apt-get could not install: ${packages[*]}. Its reason stands above."
    hash -r
    mapfile -t packages < <(missing_packages)
    [ ${#packages[@]} -eq 0 ] || stop 3 "Still missing after installing: ${packages[*]}."
}

# --- Maven ----------------------------------------------------------------------------------------------------------

# One at a time in this clone, for as long as this process lives: two Mavens would write into each other.
lock_build() {
    mkdir -p "$root/packaging/target" "$cache" || stop 3 "Obscura builds into $root/packaging/target and $cache and must be able to write there."
    exec 8>"$root/packaging/target/build.lock"
    flock -n 8 || { say "Another build is under way here; waiting for it."; flock 8; }
}

# Maven with the Java that was found, able to name any file in the tests. The lock is not handed on: nothing Maven leaves behind may hold it.
maven() {
    (cd "$root" && LC_ALL=C.UTF-8 JAVA_HOME=$java_home exec mvn -B -ntp "-Dobscura.models=$models" \
        "-Dorg.bytedeco.javacpp.cachedir=$cache/native" "$@" 8>&-)
}
