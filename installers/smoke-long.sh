# The long part of smoke-test.sh; sourced by it.

# ---------- an upgrade keeps the store
older=$work/older
dpkg-deb --raw-extract "$deb" "$older"
sed -i 's/^Version: .*/Version: 0.0.9/' "$older/DEBIAN/control"
dpkg-deb --root-owner-group -Zgzip -z1 --build "$older" "$work/sightline_0.0.9_$arch.deb" > /dev/null
rm -rf "$older"
put "$work/sightline_0.0.9_$arch.deb" > "$work/older.log" 2>&1 || { cat "$work/older.log" >&2; fails "going back to 0.0.9"; }
"$program" demo --out "$work/kept" --agencies 2 --schools 0 --cases 1 > "$work/kept.log" 2>&1
mkdir -p "$XDG_DATA_HOME/sightline"
cp "$work/kept/centre/sightline.db" "$XDG_DATA_HOME/sightline/"
said=$("$program" store info)
put "$deb" > "$work/upgrade.log" 2>&1 || { cat "$work/upgrade.log" >&2; fails "the upgrade"; }
[ "$("$program" store info)" = "$said" ] || fails "the upgrade changed the store"
SIGHTLINE_PASSPHRASE=demo "$program" store check > "$work/check.log" || fails "the store is not sound after the upgrade"
holds "an upgrade from 0.0.9 keeps the store: $(head -n 1 "$work/check.log")"

# ---------- from any folder, with everything beside the program where somebody asks for that
portable="$work/any folder"
mkdir "$portable"
tar -C "$portable" -xzf "$packages/sightline-$version-linux-$arch.tar.gz"
mkdir "$portable/sightline/portable"
cp "$work/kept/centre/sightline.db" "$portable/sightline/portable/"
[ "$("$portable/sightline/bin/sightline" store info)" = "$said" ] || fails "the folder does not find the store beside it"
rm -rf "$work/home/data"
DISPLAY=$display SIGHTLINE_JAVA_OPTIONS="-Dsightline.bench.first-frame=true" \
  timeout 120 "$portable/sightline/bin/sightline" > "$work/window.log" 2>&1
grep -q 'first frame drawn' "$work/window.log" || fails "the folder does not open its window"
[ ! -e "$work/home/data" ] && [ -d "$portable/sightline/portable/logs" ] || fails "the folder writes outside of itself"
holds "runs from a folder with a space in its name, with store and logs beside it"

# ---------- the other packages
if has rpm; then
  rpm -qlp "$packages"/sightline-"$version"-1.*.rpm > "$work/rpm.txt" 2> /dev/null
  for file in /opt/sightline/bin/sightline /usr/bin/sightline /usr/share/applications/sightline.desktop \
    /usr/share/mime/packages/sightline.xml /opt/sightline/lib/sightline.aot; do
    grep -qx "$file" "$work/rpm.txt" || fails "the .rpm lacks $file"
  done
  # into a folder of its own, without what it depends on and without scripts, which would need a system there
  red=$work/red
  rpmfile=$(ls "$packages"/sightline-"$version"-1.*.rpm)
  rpm --root "$red" --initdb
  rpm --root "$red" --install --nodeps --noscripts --ignorearch "$rpmfile"
  rpm --root "$red" --verify --nodeps --noscripts sightline || fails "the .rpm is not installed as it says"
  [ "$("$red/usr/bin/sightline" --version)" = "Sightline $version" ] || fails "the program of the .rpm does not start"
  [ "$("$red/usr/bin/sightline" store info --store "$work/kept/centre")" = "$said" ] || fails "the program of the .rpm says otherwise"
  rpm --root "$red" --erase --nodeps --noscripts sightline
  [ ! -e "$red/opt/sightline" ] || fails "removing the .rpm leaves files behind"
  holds ".rpm: $(wc -l < "$work/rpm.txt") files; installed, verified, used and removed"
fi
(cd "$packages" && sha256sum --quiet -c SHA256SUMS) || fails "SHA256SUMS does not hold"
holds "SHA256SUMS holds over $(wc -l < "$packages/SHA256SUMS") files"

# ---------- the same bytes again, from the same source and the same cache
cp "$packages/SHA256SUMS" "$work/first.sums"
cp "$packages/sightline-$version-linux-$arch.aot" "$work/first.aot"
SIGHTLINE_CACHE="$work/first.aot" "$here/build.sh" > "$work/again.log" 2>&1 || { cat "$work/again.log" >&2; fails "building again"; }
diff "$work/first.sums" "$packages/SHA256SUMS" || fails "building again gave other bytes"
holds "building again gives the same bytes: .tar.gz, .deb and .rpm"
