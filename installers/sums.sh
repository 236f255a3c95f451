#!/bin/sh
# Writes SHA256SUMS over everything in target/packages. SIGHTLINE_SIGN names a command that is then run with the file's
# name, and leaves a detached signature beside it, for instance: SIGHTLINE_SIGN='gpg --armor --detach-sign'
. "$(dirname "$0")/settings.sh"

mkdir -p "$packages"
# the cache by itself, so that somebody else can build the very same packages again
[ -f "$image/lib/sightline.aot" ] && cp -p "$image/lib/sightline.aot" "$packages/sightline-$version-$system-$arch.aot"
for sbom in "$target"/sbom/*.json; do
  [ -f "$sbom" ] && cp "$sbom" "$packages/"
done
cd "$packages"
rm -f SHA256SUMS SHA256SUMS.*
if has sha256sum; then sha256sum -- * > ../SHA256SUMS; else shasum -a 256 -- * > ../SHA256SUMS; fi
mv ../SHA256SUMS SHA256SUMS
if [ -n "${SIGHTLINE_SIGN:-}" ]; then
  sh -c "$SIGHTLINE_SIGN"' "$1"' sign SHA256SUMS
  say "signed: $(ls SHA256SUMS.*)"
fi
say "packages, with SHA256SUMS: $packages"
