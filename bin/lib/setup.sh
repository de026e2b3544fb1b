# Sourced by the commands in bin/: installs what is missing, runs Maven. Needs bash.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
logs=$root/target/logs

say() { echo "$*" >&2; }

die() {
  say "$*"
  exit 1
}

# Installs Debian packages, where we may.
apt_install() {
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    return 1
  fi
  say "installing by apt: $*"
  mkdir -p "$logs"
  if ! {
    apt-get -o DPkg::Lock::Timeout=600 update -q &&
      DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install -y -q \
        --no-install-recommends "$@"
  } >"$logs/apt.log" 2>&1 </dev/null; then
    tail -n 20 "$logs/apt.log" >&2
    return 1
  fi
}

# jdk PROGRAM ARGUMENT...: a program of the JDK that Maven uses too.
jdk() {
  "${JAVA_HOME:+$JAVA_HOME/bin/}$1" "${@:2}"
}

# The major version of the JDK: of its file `release`, since starting it takes a while.
jdk_version() {
  local javac version
  javac=$(command -v "${JAVA_HOME:+$JAVA_HOME/bin/}javac") || return 0
  javac=$(readlink -f "$javac")
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "${javac%/bin/*}/release" 2>/dev/null || true)
  echo "${version:-$(jdk javac -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')}"
}

# A JDK 17 or newer, and Node.js with npm: what the build needs.
setup_build() {
  local missing=() version
  version=$(jdk_version || true)
  if [ "${version:-0}" -lt 17 ]; then
    unset JAVA_HOME
    missing+=(openjdk-17-jdk-headless)
  fi
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    missing+=(nodejs npm)
  fi
  if [ ${#missing[@]} -gt 0 ]; then
    apt_install "${missing[@]}" || die "missing, and not installed by apt: ${missing[*]}"
  fi
}

# setup_browsers NAME...: chromium must be there afterwards, firefox and webkit may be missing.
setup_browsers() {
  local name missing=()
  for name in "$@"; do
    case $name in
      chromium) [ -x "${WASMRUN_CHROMIUM:-/usr/bin/chromium}" ] || missing+=(chromium) ;;
      firefox) [ -x "${WASMRUN_FIREFOX:-/usr/bin/firefox-esr}" ] || missing+=(firefox-esr) ;;
      webkit)
        [ -x "${WASMRUN_WEBKIT:-/usr/bin/WebKitWebDriver}" ] || missing+=(webkit2gtk-driver)
        command -v Xvfb >/dev/null || missing+=(xvfb)
        ;;
      *) die "unknown browser: $name (chromium, firefox, webkit)" ;;
    esac
  done
  if [ ${#missing[@]} -gt 0 ] && ! apt_install "${missing[@]}"; then
    say "missing, and not installed by apt: ${missing[*]}"
    case " ${missing[*]} " in
      *" chromium "*) die "Chromium is needed; WASMRUN_CHROMIUM may name another program file." ;;
    esac
  fi
}

# sources [FIND_EXPRESSION]: the files that a build reads, with what Maven and npm are told.
sources() {
  (cd "$root" && find . \( -name target -o -name node_modules -o -name .git \) -prune -o \
    -type f \( -path '*/src/*' -o -path './bin/*' -o -path './.mvn/*' -o -name pom.xml -o -name mvnw \
    -o -name 'package*.json' -o -name '*.md' -o -path './demo-site/examples/*' -o -path './architecture/api/*' -o -path './examples/*' \) "$@" -print)
}

# The folders of classes that are there.
built_folders() {
  (cd "$root" && ls -d ./*/target/classes ./*/target/classpath.txt 2>/dev/null || true)
}

# is_built STAMP KEY: whether a build with this key is done, and nothing has changed since.
is_built() {
  local folder
  [ -f "$1" ] && [ "$(head -n 1 "$1")" = "$2" ] && [ -z "$(sources -newer "$1" | head -n 1)" ] ||
    return 1
  while read -r folder; do
    [ -e "$root/$folder" ] || return 1
  done < <(tail -n +2 "$1")
}

# maven_build NAME ARGUMENT...: does nothing if nothing has changed since the last time; shows the
# modules while it builds them, and on failure why. The log is target/logs/NAME.log.
maven_build() {
  local name=$1 stamp key
  shift
  mkdir -p "$logs"
  stamp=$logs/$name.built
  key="$* $(sources | sort | cksum)"
  if is_built "$stamp" "$key"; then
    return
  fi
  say "building what has changed; the log is $logs/$name.log"
  rm -f "$stamp"
  echo "$key" >"$stamp.new"
  touch "$logs/$name.start"
  if ! (
    set -o pipefail
    cd "$root" && ./mvnw -B -ntp "$@" 2>&1 </dev/null | tee "$logs/$name.log" |
      sed -un 's/^\[INFO\] Building \(wasmrun.*\) [0-9][^ ]* *\(\[.*\]\)$/  \1 \2/p' >&2
  ); then
    grep -E '^\[ERROR\]|^mvnw:|^npm ' "$logs/$name.log" | head -n 40 >&2 || true
    die "the build failed; the whole log is $logs/$name.log"
  fi
  check_jsbody "$logs/$name.log" || exit 1
  # The time of the start: what changes during a build is built the next time.
  built_folders >>"$stamp.new"
  touch -r "$logs/$name.start" "$stamp.new"
  mv "$stamp.new" "$stamp"
}

# TeaVM only warns of JavaScript that it cannot read in @JSBody, and drops parts of it: an error here.
check_jsbody() {
  if grep -A 5 'Error in @JSBody script' "$1" >&2; then
    say "TeaVM could not read an @JSBody script"
    return 1
  fi
}

# run_main MODULE CLASS ARGUMENT...: runs a main class of a built module.
run_main() {
  local module=$root/$1 class=$2
  shift 2
  jdk java -cp "$module/target/classes:$(cat "$module/target/classpath.txt")" "$class" "$@"
}

# build_tool NAME ARGUMENT...: a program of the module build-tools, from its source file.
build_tool() {
  jdk java -cp "${tool_classes:-}" "$root/build-tools/src/main/java/io/github/wasmrun/build/$1.java" "${@:2}"
}

# check_docs [--check]: the copied and generated parts of README.md; the classes must be there.
check_docs() {
  (
    cd "$root"
    tool_classes=wasm/target/classes:api/target/classes:files/target/classes:wasi/target/classes:contract-tests/target/classes
    build_tool Docs "$@"
  )
}
