#!/bin/sh
# Builds the .deb, installs it, uses it as a person would, upgrades it and takes it away again.
#
#   smoke-test.sh             into a folder of its own: nothing of this computer is touched
#   smoke-test.sh --system    onto this computer, by apt with everything it depends on (root; for CI and test machines)
#   smoke-test.sh --built     with the .deb that is in target/packages already
#   smoke-test.sh --long      also every other package, an upgrade from a version before, and the same bytes twice
#
# Where a tool is missing the test is skipped by name, with the package to install.
. "$(dirname "$0")/settings.sh"

mode=own
long=no
build=yes
for argument in "$@"; do
  case "$argument" in
    --system) mode=system ;;
    --long) long=yes ;;
    --built) build=no ;;
    *) echo "usage: smoke-test.sh [--system] [--built] [--long]" >&2; exit 2 ;;
  esac
done
[ "${SIGHTLINE_SMOKE:-}" = system ] && mode=system

skip() {
  echo "installers: SKIPPED the smoke test of the packages: $*"
  exit 0
}
[ "${SIGHTLINE_SMOKE:-}" = off ] && skip "SIGHTLINE_SMOKE is off"
[ "$system" = linux ] || skip "it installs a .deb, so it needs Debian or Ubuntu"
has dpkg-deb && has dpkg || skip "it installs a .deb, so it needs Debian or Ubuntu (dpkg)"
[ "$(id -u)" = 0 ] || skip "installing a package takes root; run installers/smoke-test.sh as root"
JAVA_HOME=$(jdk 2> /dev/null) || skip "no JDK 25 with jlink was found; set JAVA_HOME to one"
export JAVA_HOME
has Xvfb || skip "it opens the window on a screen of its own: install the package xvfb"

work=$target/smoke
rm -rf "$work"
mkdir -p "$work/home" "$work/shots"
export HOME="$work/home" XDG_DATA_HOME="$work/home/data" XDG_CACHE_HOME="$work/home/cache"
unset SIGHTLINE_STORE SIGHTLINE_PASSPHRASE SIGHTLINE_JAVA_OPTIONS DISPLAY || true

steps=0
holds() {
  steps=$((steps + 1))
  echo "  holds: $*"
}
fails() {
  echo "installers: smoke test FAILED: $*" >&2
  exit 1
}

# ---------- build
if [ "$build" = no ]; then
  say "trying out what is in $packages"
elif [ "$long" = yes ]; then
  "$here/build.sh"
else
  SIGHTLINE_DEB_COMPRESSION="-Zgzip -z1" "$here/build.sh" --deb
fi
deb=$packages/sightline_${version}_$arch.deb

# ---------- no class was left out that the tests of the program have loaded, but to read PDFs back as only they do
loaded=$(find "$here/../app/target" -name 'loaded-classes-*.txt' 2> /dev/null || true)
if [ -n "$loaded" ] && [ -f "$target/work/left-out.txt" ]; then
  # shellcheck disable=SC2086
  sed -n 's/.*\] \([^ ]*\) source: file:.*\.jar$/\1/p' $loaded | sort -u > "$work/loaded.txt"
  grep -Fxf "$target/work/left-out.txt" "$work/loaded.txt" | grep -Evf "$here/only-tests-use.txt" > "$work/missing.txt" || true
  [ ! -s "$work/missing.txt" ] \
    || fails "the package lacks classes that tests load: $(head -n 5 "$work/missing.txt" | paste -sd' ' -); see UsedClasses.java"
  holds "none of the $(wc -l < "$work/loaded.txt") classes that tests loaded from libraries is missing"
else
  echo "  skipped: classes that tests load; run the tests of app first"
fi

# ---------- install
if [ "$mode" = system ]; then
  tree=
  put() { DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --allow-downgrades "$1"; }
  take_away() { DEBIAN_FRONTEND=noninteractive apt-get remove -y -qq sightline; }
else
  tree=$work/tree
  mkdir -p "$tree/var/lib/dpkg/info" "$tree/var/lib/dpkg/updates" "$tree/var/lib/dpkg/triggers"
  : > "$tree/var/lib/dpkg/status"
  in_tree() { dpkg --root="$tree" --force-script-chrootless --force-depends --log=/dev/null "$@"; }
  put() { in_tree --install "$1"; }
  take_away() { in_tree --remove sightline; }
fi
trap 'kill ${screen:-} 2> /dev/null || true' EXIT
program=$tree/opt/sightline/bin/sightline
put "$deb" > "$work/install.log" 2>&1 || { cat "$work/install.log" >&2; fails "the package could not be installed"; }
holds "installs: $(dpkg-deb --field "$deb" Package Version | paste -sd' ' -), $(dpkg-deb --field "$deb" Installed-Size) KiB"

# ---------- what the desktop sees
for file in usr/share/applications/sightline.desktop usr/share/mime/packages/sightline.xml \
  usr/share/metainfo/org.sightline_audit.Sightline.metainfo.xml usr/share/icons/hicolor/48x48/apps/sightline.png \
  usr/share/icons/hicolor/scalable/mimetypes/sightline-bundle.svg usr/share/doc/sightline/copyright; do
  [ -s "$tree/$file" ] || fails "the package lacks /$file"
done
[ "$(readlink "$tree/usr/bin/sightline")" = ../../opt/sightline/bin/sightline ] || fails "there is no command sightline"
grep -q '^Exec=.* %F$' "$tree/usr/share/applications/sightline.desktop" || fails "files are not handed to the program"
if has update-mime-database && has gio; then
  mkdir -p "$work/mime/packages"
  cp "$tree/usr/share/mime/packages/sightline.xml" "$work/mime/packages/"
  for known in /usr/share/mime/packages/freedesktop.org.xml; do [ -f "$known" ] && cp "$known" "$work/mime/packages/"; done
  update-mime-database "$work/mime" 2> /dev/null
  echo '{}' > "$work/pack.sightline.json"
  echo 'age' > "$work/return.sightline.json.age"
  mkdir -p "$work/share"
  mv "$work/mime" "$work/share/mime"
  type_of() { XDG_DATA_HOME="$work/none" XDG_DATA_DIRS="$work/share" gio info -a standard::content-type "$1" \
    | sed -n 's/.*content-type: //p'; }
  [ "$(type_of "$work/pack.sightline.json")" = application/x-sightline-bundle ] || fails "a bundle is not known by its name"
  [ "$(type_of "$work/return.sightline.json.age")" = application/x-sightline-locked-bundle ] \
    || fails "a locked bundle is not known by its name"
  for type in application/x-sightline-bundle application/x-sightline-locked-bundle; do
    grep -q "^MimeType=.*$type;" "$tree/usr/share/applications/sightline.desktop" || fails "nothing opens $type"
  done
  holds "files .sightline.json and .sightline.json.age belong to it"
else
  echo "  skipped: types of files; install shared-mime-info and libglib2.0-bin"
fi
if has desktop-file-validate; then
  desktop-file-validate "$tree/usr/share/applications/sightline.desktop" || fails "the menu entry is not valid"
  holds "menu entry is valid"
fi
if has appstreamcli; then
  appstreamcli validate --no-net "$tree/usr/share/metainfo/org.sightline_audit.Sightline.metainfo.xml" \
    > "$work/appstream.log" 2>&1 || { cat "$work/appstream.log" >&2; fails "the AppStream description is not valid"; }
  holds "AppStream description is valid"
fi
missing=$(find "$tree/opt/sightline" -name '*.so' ! -name 'libprism_es2.so' -exec ldd {} + 2> /dev/null | grep 'not found' | grep -v 'libjvm\|libjava\|libawt\|libjli' \
  | sort -u || true)
if [ "$mode" = system ] && [ -n "$missing" ]; then fails "libraries are missing: $missing"; fi

# ---------- the program
[ "$("$program" --version)" = "Sightline $version" ] || fails "it does not say its version"
holds "says its version"
"$program" tool list > "$work/tools.txt"
grep -q '^section-11 ' "$work/tools.txt" || fails "it does not list its question sets"
holds "lists its question sets"
mkdir "$work/tmp"
export SIGHTLINE_JAVA_OPTIONS="-Djava.io.tmpdir=$work/tmp"
"$program" demo --out "$work/demo" --agencies 2 --schools 0 --cases 1 > "$work/demo.log" 2>&1 \
  || { cat "$work/demo.log" >&2; fails "the demonstration broke off"; }
ls "$work"/demo/reports/*.pdf > /dev/null && ls "$work"/demo/reports/*.docx > /dev/null || fails "no reports were written"
figures=$("$program" store info --store "$work/demo/centre")
holds "plays the demonstration: $(echo "$figures" | head -n 1)"
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3> "$work/display" > /dev/null 2>&1 &
screen=$!
tries=100
while [ ! -s "$work/display" ] && [ $tries -gt 0 ]; do sleep 0.1; tries=$((tries - 1)); done
display=:$(cat "$work/display")
window() {
  DISPLAY=$display SIGHTLINE_JAVA_OPTIONS="$SIGHTLINE_JAVA_OPTIONS -Dsightline.bench.first-frame=true" SIGHTLINE_STORE="$work/demo/centre" \
    timeout 120 "$program" "$@" > "$work/window.log" 2>&1 || true
  grep -q 'first frame drawn' "$work/window.log"
}
window || { cat "$work/window.log" >&2; fails "the window did not come"; }
holds "opens its window"
unpacked=$(find "$work/tmp" "$HOME/.openjfx" -name '*.so*' 2> /dev/null || true)
[ -z "$unpacked" ] || fails "native libraries were unpacked: $unpacked"
holds "unpacks no native library"
if has import; then
  DISPLAY=$display SIGHTLINE_STORE="$work/demo/centre" "$program" "$work/demo/northshire-rounds.sightline.json" > /dev/null 2>&1 &
  shown=$!
  sleep 8
  DISPLAY=$display import -window root "$work/shots/first-window.png" && holds "picture: $work/shots/first-window.png"
  kill $shown
  wait $shown 2> /dev/null || true
fi

# ---------- the cache of classes may be lost, cut off or of another build
cache=$tree/opt/sightline/lib/sightline.aot
if [ -f "$cache" ]; then
  cp -p "$cache" "$work/cache"
  head -c 100000 "$work/cache" > "$cache"
  [ "$("$program" --version 2>&1)" = "Sightline $version" ] || fails "a cut cache stops it"
  # of another build: it holds the same jars with other times
  cp -p "$work/cache" "$cache"
  touch "$tree/opt/sightline/lib/app-$version.jar"
  [ "$("$program" --version 2>&1)" = "Sightline $version" ] || fails "a cache of another build stops it"
  window || fails "a cache of another build stops the window"
  touch -d "@$SOURCE_DATE_EPOCH" "$tree/opt/sightline/lib/app-$version.jar"
  rm "$cache"
  [ "$("$program" --version 2>&1)" = "Sightline $version" ] || fails "a missing cache stops it"
  window || fails "a missing cache stops the window"
  cp -p "$work/cache" "$cache"
  holds "works with the cache cut off, of another build and missing"
fi

# ---------- a store of a later edition is refused and left alone
cp -r "$work/demo/centre" "$work/later"
printf '\000\000\000\143' | dd of="$work/later/sightline.db" bs=1 seek=60 conv=notrunc 2> /dev/null
before=$(sha256sum < "$work/later/sightline.db")
code=0
"$program" store info --store "$work/later" > "$work/later.log" 2>&1 || code=$?
[ $code = 3 ] && [ "$before" = "$(sha256sum < "$work/later/sightline.db")" ] \
  || { cat "$work/later.log" >&2; fails "a store of a later edition was not refused"; }
holds "refuses a store of a later edition: $(head -n 1 "$work/later.log")"

if [ "$long" = yes ]; then . "$here/smoke-long.sh"; fi

# ---------- away again
take_away > "$work/remove.log" 2>&1 || { cat "$work/remove.log" >&2; fails "the package could not be removed"; }
[ ! -e "$tree/opt/sightline" ] && [ ! -e "$tree/usr/bin/sightline" ] || fails "removing leaves files behind"
grep -q 'stays where it is' "$work/remove.log" || fails "removing does not say that stores stay"
[ -f "$work/demo/centre/sightline.db" ] || fails "removing took a store with it"
holds "is removed; stores stay, and it says so"
echo "installers: smoke test passed, $steps points, $([ "$mode" = system ] && echo 'on this computer' || echo 'in a folder of its own')"
