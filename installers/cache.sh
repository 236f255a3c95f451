#!/bin/sh
# Teaches the runtime which classes a start needs: plays a small demonstration, then drives the short commands and the
# main screens of it once, on a screen of its own where there is none, and keeps the classes in lib/sightline.aot.
#
# The screens before a store is open are enough: with every place of the navigation the cache is 2.5 times the size and
# the first window comes later (docs/adr/0019). SIGHTLINE_CACHE_EVERY_PLACE=true walks them all.
#
# SIGHTLINE_CACHE=FILE takes a cache that was made before instead: two trainings never give the same bytes, so whoever
# wants to see that a package is what its source says hands in the cache of that package (docs/adr/0019).
. "$(dirname "$0")/settings.sh"

cache=$image/lib/sightline.aot
rm -f "$cache"
if [ -n "${SIGHTLINE_CACHE:-}" ]; then
  cp "$SIGHTLINE_CACHE" "$cache"
  touch -d "@$SOURCE_DATE_EPOCH" "$cache"
  say "cache: taken from $SIGHTLINE_CACHE"
  exit 0
fi

work=$target/work/rehearsal
rm -rf "$work"
mkdir -p "$work/home"
export HOME="$work/home" XDG_DATA_HOME="$work/home/data" XDG_CACHE_HOME="$work/home/cache"
unset SIGHTLINE_STORE SIGHTLINE_PASSPHRASE JAVA_TOOL_OPTIONS || true

if [ "$system" = linux ] && [ -z "${DISPLAY:-}" ]; then
  if ! has Xvfb; then
    say "cache: left out; it needs a screen to be trained on: install the package xvfb. Starts take longer without it."
    exit 0
  fi
  Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3> "$work/display" > /dev/null 2>&1 &
  screen=$!
  trap 'kill $screen 2> /dev/null' EXIT
  tries=100
  while [ ! -s "$work/display" ] && [ $tries -gt 0 ]; do sleep 0.1; tries=$((tries - 1)); done
  DISPLAY=:$(cat "$work/display")
  export DISPLAY
fi

# shellcheck disable=SC2086
java() { "$image/runtime/bin/java" $java_options -Dorg.sqlite.lib.path="$image/lib/native" -Dsightline.program="$image" \
  "$@"; }
jars=$(class_path | sed "s:^:$image/lib/:" | paste -sd: -)

java -cp "$jars" sightline.app.Main demo --out "$work/demo" --agencies 2 --schools 0 --cases 1 > "$work/demo.log" 2>&1 \
  || { cat "$work/demo.log" >&2; exit 1; }
# without the profiles Java would keep besides: they have methods compiled at once that a start could do without
java -XX:AOTCacheOutput="$cache" -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -Xlog:disable \
  -Dsightline.rehearse.every-place="${SIGHTLINE_CACHE_EVERY_PLACE:-false}" \
  -cp "$jars" 'sightline.app.Rehearsal$Start' "$work/demo" > "$work/rehearsal.log" 2>&1 || { cat "$work/rehearsal.log" >&2; exit 1; }
[ -f "$cache" ] || { cat "$work/rehearsal.log" >&2; echo "installers: no cache was written" >&2; exit 1; }
chmod 644 "$cache"
stamp_all "$image"
say "cache: $(du -sm "$cache" | cut -f1) MiB, image with it $(du -sm "$image" | cut -f1) MiB"
