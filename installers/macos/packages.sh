#!/bin/sh
# Makes from the image a program for macOS in a .dmg, and a folder to unpack anywhere (.tar.gz).
# SIGHTLINE_MAC_KEY names the identity of codesign, where there is one; without it the program is not signed.
. "$(dirname "$0")/../settings.sh"

jdk=$(jdk)
mkdir -p "$packages"
rm -f "$packages"/*.dmg "$packages"/*-mac-*.tar.gz
tar -C "$image/.." -cf - sightline | gzip -n -6 > "$packages/sightline-$version-mac-$arch.tar.gz"

# a first number of 0 is not allowed in a program of macOS
shown=$version
case "$version" in 0.*) shown=1.${version#0.} ;; esac

has hdiutil || { say ".dmg: left out; it needs hdiutil, which only macOS has"; exit 0; }
set -- --type dmg --dest "$packages" --name Sightline --app-version "$shown" --vendor "The Sightline project" \
  --description "Offline multi-agency safeguarding-children audits" --copyright "Apache License 2.0" \
  --icon "$here/icons/sightline.icns" --license-file "$here/../LICENSE" \
  --mac-package-identifier org.sightline-audit.Sightline --mac-package-name Sightline \
  --app-content "$image/doc" --file-associations "$here/macos/locked-bundle.properties" \
  --runtime-image "$image/runtime" --input "$image/lib" --main-jar "app-$version.jar" --main-class sightline.app.Main \
  --java-options '-XX:AOTCache=$APPDIR/sightline.aot' --java-options -Xlog:disable \
  --java-options '-Dorg.sqlite.lib.path=$APPDIR/native' --java-options '-Dsightline.program=$APPDIR/..'
for option in $java_options; do set -- "$@" --java-options "$option"; done
[ -z "${SIGHTLINE_MAC_KEY:-}" ] || set -- "$@" --mac-sign --mac-signing-key-user-name "$SIGHTLINE_MAC_KEY"
"$jdk/bin/jpackage" "$@"
say ".dmg: $(ls "$packages"/*.dmg)"
