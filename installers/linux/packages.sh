#!/bin/sh
# Makes from the image: a folder to unpack anywhere (.tar.gz), a .deb and an .rpm, all from one laid-out tree.
# A tool that is missing is named, and its package left out. With the argument "deb", only that.
. "$(dirname "$0")/../settings.sh"

only=${1:-all}
root=$target/work/root
rm -rf "$root" "$target/work/deb" "$target/work/rpm"
mkdir -p "$packages" "$root/opt" "$root/usr/bin" "$root/usr/share/applications" "$root/usr/share/mime/packages" \
  "$root/usr/share/metainfo" "$root/usr/share/doc/sightline"
rm -f "$packages/sightline-$version-linux-$arch.tar.gz" "$packages/sightline_${version}_$arch.deb" "$packages"/*.rpm

# ---------- runs from any folder
[ "$only" = deb ] || tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner --format=posix \
  --pax-option=delete=atime,delete=ctime -C "$image/.." -cf - sightline \
  | gzip -n -6 > "$packages/sightline-$version-linux-$arch.tar.gz"

# ---------- the tree of the packages
cp -a "$image" "$root/opt/sightline"
ln -s ../../opt/sightline/bin/sightline "$root/usr/bin/sightline"
cp "$here/linux/sightline.desktop" "$root/usr/share/applications/"
cp "$here/linux/sightline-mime.xml" "$root/usr/share/mime/packages/sightline.xml"
sed -e "s/@VERSION@/$version/" -e "s/@DATE@/$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)/" \
  "$here/linux/sightline.metainfo.xml.in" > "$root/usr/share/metainfo/org.sightline_audit.Sightline.metainfo.xml"
for size in 16 32 48 64 128 256 512; do
  icons=$root/usr/share/icons/hicolor/${size}x$size
  mkdir -p "$icons/apps" "$icons/mimetypes"
  cp "$here/icons/sightline-$size.png" "$icons/apps/sightline.png"
  cp "$here/icons/sightline-$size.png" "$icons/mimetypes/sightline-bundle.png"
done
mkdir -p "$root/usr/share/icons/hicolor/scalable/apps" "$root/usr/share/icons/hicolor/scalable/mimetypes"
cp "$here/icons/sightline.svg" "$root/usr/share/icons/hicolor/scalable/apps/sightline.svg"
cp "$here/icons/sightline.svg" "$root/usr/share/icons/hicolor/scalable/mimetypes/sightline-bundle.svg"
{
  printf 'Sightline is licensed under the Apache License 2.0'
  [ -d /usr/share/common-licenses ] && printf ' (/usr/share/common-licenses/Apache-2.0)'
  printf '.\nIt is shipped with works of others; their licences and notices are in /opt/sightline/doc\n'
  printf 'and, for the Java runtime, in /opt/sightline/runtime/legal.\n\n'
  cat "$image/doc/NOTICES.txt"
} > "$root/usr/share/doc/sightline/copyright"
gzip -n -9 -c "$here/../CHANGELOG.md" > "$root/usr/share/doc/sightline/changelog.gz"
stamp_all "$root"
chmod -R u+w,go-w,a+rX "$root"
installed=$(du -sk --apparent-size "$root" | cut -f1)

# ---------- .deb
deb=$packages/sightline_${version}_$arch.deb
if has dpkg-deb; then
  cp -a "$root" "$target/work/deb"
  mkdir "$target/work/deb/DEBIAN"
  sed -e "s/@VERSION@/$version/" -e "s/@ARCH@/$arch/" -e "s/@SIZE@/$installed/" "$here/linux/control.in" \
    > "$target/work/deb/DEBIAN/control"
  install -m 755 "$here/linux/postrm" "$target/work/deb/DEBIAN/postrm"
  (cd "$target/work/deb" && find opt usr -type f | sort | xargs md5sum) > "$target/work/deb/DEBIAN/md5sums"
  stamp_all "$target/work/deb"
  # most of it is compressed already; a higher level takes minutes and gains a hundredth
  # shellcheck disable=SC2086
  dpkg-deb --root-owner-group ${SIGHTLINE_DEB_COMPRESSION:--Zxz -z2} --build "$target/work/deb" "$deb" > /dev/null
  rm -rf "$target/work/deb"
  say ".deb: $(mib "$(stat -c %s "$deb")") MiB, installed $((installed / 1024)) MiB: $deb"
else
  say ".deb: left out; it needs dpkg-deb (package dpkg)"
fi

# ---------- .rpm
if [ "$only" = deb ]; then
  rm -rf "$root"
  exit 0
fi
if has rpmbuild; then
  mkdir -p "$target/work/rpm"
  sed -e "s/@VERSION@/$version/" "$here/linux/sightline.spec.in" > "$target/work/rpm/sightline.spec"
  rpmbuild -bb --quiet --target "$(uname -m)" --buildroot "$target/work/rpm/root" \
    --define "_topdir $target/work/rpm" --define "_rpmdir $packages" --define "laidout $root" \
    --define "_rpmfilename sightline-%{version}-%{release}.%{arch}.rpm" --define "_buildhost localhost" \
    --define "use_source_date_epoch_as_buildtime 1" --define "clamp_mtime_to_source_date_epoch 1" \
    --define "_binary_payload w2.xzdio" "$target/work/rpm/sightline.spec" > "$target/work/rpm/log" 2>&1 \
    || { cat "$target/work/rpm/log" >&2; exit 1; }
  rm -rf "$target/work/rpm/root"
  say ".rpm: $(mib "$(stat -c %s "$packages"/*.rpm)") MiB: $(ls "$packages"/*.rpm)"
else
  say ".rpm: left out; it needs rpmbuild (package rpm)"
fi
rm -rf "$root"
