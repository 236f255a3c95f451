# Shared by the scripts of this folder; sourced, never run. Names what is built, and finds the tools.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
case "$here" in */linux | */macos) here=${here%/*} ;; esac
target=$here/target
image=$target/image/sightline
packages=$target/packages
built=$here/../app/target/sightline

version=${SIGHTLINE_VERSION:-$(sed -n 's:^  <version>\(.*\)</version>:\1:p' "$here/../pom.xml" | head -n 1)}

# every file of every package bears this one time: the same commit gives the same bytes
stamp=${SIGHTLINE_STAMP:-$(sed -n 's:.*<project.build.outputTimestamp>\(.*\)</.*:\1:p' "$here/../pom.xml")}
case "$(uname -s)" in
  Darwin) system=mac; SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(date -j -u -f %Y-%m-%dT%H:%M:%SZ "$stamp" +%s)} ;;
  *) system=linux; SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(date -u -d "$stamp" +%s)} ;;
esac
export SOURCE_DATE_EPOCH
export LC_ALL=C TZ=UTC
umask 022

case "$(uname -m)" in
  x86_64 | amd64) arch=amd64; sqlite_arch=x86_64 ;;
  aarch64 | arm64) arch=arm64; sqlite_arch=aarch64 ;;
  *) echo "installers: no native libraries for $(uname -m)" >&2; exit 1 ;;
esac

# What a start is given, wherever it is started from.
java_options="--enable-native-access=ALL-UNNAMED,javafx.graphics --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -Dfile.encoding=UTF-8"

# Jars that keep all their classes: the program's own, and those that native code, or names put together, lead into.
whole_jars="app- audit-model- jooq-gen- sqlite-jdbc- xmlbeans- poi-ooxml-lite-"

say() { echo "installers: $*"; }
has() { command -v "$1" >/dev/null 2>&1; }
mib() { echo $((($1 + 524288) / 1048576)); }

# The JDK 25 that Maven compiles with, or the one that is found.
jdk() {
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* \
    /opt/*jdk*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
    if [ -n "$candidate" ] && [ -x "$candidate/bin/jlink" ] \
      && grep -q '^JAVA_VERSION="25' "$candidate/release" 2>/dev/null; then
      echo "$candidate"
      return
    fi
  done
  echo "installers: no JDK 25 with jlink was found; set JAVA_HOME to one" >&2
  return 1
}

# Sets the one time on everything below a folder.
stamp_all() {
  if [ "$system" = mac ]; then
    find "$1" -exec touch -h -t "$(date -j -u -f %s "$SOURCE_DATE_EPOCH" +%Y%m%d%H%M.%S)" {} +
  else
    find "$1" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
  fi
}

# The jars in the order of the class path, which the cache of classes depends on.
class_path() {
  (cd "$image/lib" && ls -- *.jar) | sort
}
