#!/bin/sh
# Lays out target/image/sightline: the program, its own Java runtime with JavaFX inside, the native libraries of this
# system only, and the notices. It runs from any folder and unpacks nothing when it starts.
. "$(dirname "$0")/settings.sh"

[ -f "$built/lib/app-$version.jar" ] || { echo "installers: build the program first: ./mvnw -DskipTests package" >&2; exit 1; }
jdk=$(jdk)
work=$target/work
rm -rf "$target/image" "$work"
mkdir -p "$image/bin" "$image/lib/native" "$work/mods"

# ---------- JavaFX, as modules of the runtime: classes inside, native libraries in its lib folder
for jar in "$built"/lib/javafx-*-*-*.jar; do
  name=$(basename "$jar" | sed 's/^\(javafx-[a-z]*\)-.*/\1/' | tr - .)
  mkdir -p "$work/$name/classes" "$work/$name/natives" "$work/$name/legal"
  (cd "$work/$name/classes" && "$jdk/bin/jar" --extract --file "$jar" && rm -rf META-INF \
    && find . \( -name '*.so' -o -name '*.dylib' -o -name '*.dll' \) -exec mv {} "../natives/" \;)
  # JavaFX is under the licence of the JDK, word for word
  cp "$jdk/legal/java.base/LICENSE" "$jdk/legal/java.base/ASSEMBLY_EXCEPTION" "$work/$name/legal/"
  "$jdk/bin/jmod" create --class-path "$work/$name/classes" --libs "$work/$name/natives" \
    --legal-notices "$work/$name/legal" "$work/mods/$name.jmod"
done

# ---------- the jars, without what other systems need and without classes that nothing leads to
mkdir -p "$work/jars" "$work/sqlite"
for jar in "$built"/lib/*.jar; do
  case "$(basename "$jar")" in
    javafx-*) ;;
    sqlite-jdbc-*) sqlite=$jar ;;
    *) cp "$jar" "$work/jars/" ;;
  esac
done
(cd "$work/sqlite" && "$jdk/bin/jar" --extract --file "$sqlite")
case $system in
  mac) from=Mac/$sqlite_arch/libsqlitejdbc.dylib ;;
  *) from=Linux/$sqlite_arch/libsqlitejdbc.so ;;
esac
cp "$work/sqlite/org/sqlite/native/$from" "$image/lib/native/"
rm -rf "$work/sqlite/org/sqlite/native"
mv "$work/sqlite/META-INF/MANIFEST.MF" "$work/sqlite.manifest"
(cd "$work/sqlite" && find . -type f | sed 's:^\./::' | sort > "$work/sqlite.files" \
  && "$jdk/bin/jar" --create --file "$work/jars/$(basename "$sqlite")" --date "$stamp" \
    --manifest "$work/sqlite.manifest" "@$work/sqlite.files")
# whole: the program itself, and libraries whose classes are asked for by native code or by names put together
# shellcheck disable=SC2086
used=$("$jdk/bin/java" "$here/UsedClasses.java" "$work/jars" "$image/lib" "${SOURCE_DATE_EPOCH}000" \
  "$work/left-out.txt" $whole_jars)
say "jars: $used"
# its class files are too old for the cache of classes; the same code in newer ones is not
picocli=$(basename "$image"/lib/picocli-*.jar)
mv "$image/lib/$picocli" "$work/$picocli"
"$jdk/bin/java" "$here/NewerClasses.java" "$work/$picocli" "$image/lib/$picocli"

# ---------- the style sheets, also in the form that needs no parsing at a start
sheets=sightline/app/ui/kit
mkdir -p "$work/sheets/$sheets"
"$jdk/bin/java" --module-path "$(ls "$built"/lib/javafx-*-*-*.jar | paste -sd: -)" --add-modules javafx.graphics \
  -Xint --sun-misc-unsafe-memory-access=allow \
  "$here/BinarySheets.java" "$work/sheets/$sheets" "$here/../app/src/main/resources/$sheets"/*.css
(cd "$work/sheets" && "$jdk/bin/jar" --update --file "$image/lib/app-$version.jar" --date "$stamp" "$sheets")

# ---------- the runtime: the modules in use, and no others
# What only reaches out to directories and ticket servers, or signs documents of Office, is code of libraries that the
# program never calls; without these modules it could not be called either.
never='java.naming|java.security.jgss|java.security.sasl|java.xml.crypto'
uses=$("$jdk/bin/jdeps" --ignore-missing-deps --multi-release 25 --print-module-deps \
  --module-path "$built/lib" --class-path "$image/lib/*" "$image"/lib/*.jar \
  | grep '^java\.' | tr , '\n' | grep -vE "^($never)\$" | paste -sd, -)
# jdk.unsupported and jdk.localedata are reached by reflection and by service, which jdeps cannot see
# without --strip-debug: a failure must say in which line
"$jdk/bin/jlink" --module-path "$work/mods" --add-modules "$uses,jdk.unsupported,jdk.localedata,javafx.controls" \
  --include-locales=en,en-GB --no-header-files --no-man-pages --compress zip-9 --output "$image/runtime"
# of the programs of the JDK only java itself
find "$image/runtime/bin" -type f ! -name 'java' ! -name 'java.exe' ! -name 'javaw.exe' ! -name '*.dll' -delete

# it makes no sound, for which another library of the system would be asked for, and the older toolkit opens no window
rm -f "$image"/runtime/lib/libjsound.* "$image"/runtime/lib/libsplashscreen.* "$image"/runtime/lib/libawt_xawt.* \
  "$image"/runtime/lib/libjawt.*
# for other tools to look into the runtime, and to make caches by another way than ours
rm -f "$image"/runtime/lib/jrt-fs.jar "$image"/runtime/lib/classlist
# symbols of native code are for those who debug it
[ "$system" = linux ] && has strip && find "$image/runtime/lib" -name '*.so' -exec strip --strip-unneeded {} +

# ---------- how it is started
line=$(class_path | sed 's:^:$home/lib/:' | paste -sd: -)
sed -e "s|@CLASSPATH@|$line|" -e "s|@OPTIONS@|$java_options|" "$here/linux/launcher.sh" > "$image/bin/sightline"
chmod 755 "$image/bin/sightline"

# ---------- what it looks like to a desktop, and whose work is in it
mkdir -p "$image/share/icons"
cp "$here"/icons/*.png "$here/icons/sightline.svg" "$image/share/icons/"
works=$("$jdk/bin/java" "$here/Notices.java" "$here" "$image/lib" "$built/lib" "$image/runtime" "$image/doc")
say "notices: $works"

stamp_all "$image"
chmod -R u+w,go-w,a+rX "$image"
say "image: $image, $(du -sm "$image" | cut -f1) MiB before the cache"
say "modules: $("$image/runtime/bin/java" --list-modules | sed 's/@.*//' | paste -sd' ' -)"
