#!/bin/sh
# Gathers the licence texts and notices of everything in the image into its doc folder, and fails when a shipped jar is
# not named in THIRD-PARTY.md or brings no text that can be found: a package with a gap in it is not made.
. "$(dirname "$0")/settings.sh"

jdk=$(jdk)
doc=$image/doc
table=$here/../THIRD-PARTY.md
rm -rf "$doc"
mkdir -p "$doc/notices"
cp "$here/../LICENSE" "$table" "$doc/"

gaps=0
gap() {
  echo "installers: $1" >&2
  gaps=$((gaps + 1))
}

# One jar: the row of the table, and the texts it carries or, where it carries none, the ones kept for it here.
one() {
  row=$(grep -F "| $1 | $2 |" "$table" | head -n 1)
  [ -n "$row" ] || { gap "$1 $2 is shipped and has no row in THIRD-PARTY.md"; return; }
  licence=$(echo "$row" | cut -d'|' -f4 | sed 's/^ *//; s/ *$//')
  mkdir -p "$doc/notices/$1"
  inside=$("$jdk/bin/jar" --list --file "$3" | grep -iE '(^|/)(LICEN[CS]E|NOTICE|COPYING)[^/]*$' \
    | grep -vE '\.class$|^org/controlsfx/' || true)
  for text in $inside; do
    (cd "$target/work/texts" && "$jdk/bin/jar" --extract --file "$3" "$text")
    mv "$target/work/texts/$text" "$doc/notices/$1/$(basename "$text" .txt).txt"
  done
  if [ -f "$here/licences/$1.txt" ]; then
    cp "$here/licences/$1.txt" "$doc/notices/$1/LICENSE.txt"
  elif [ -z "$inside" ]; then
    case "$licence" in
      Apache-2.0*) cp "$here/../LICENSE" "$doc/notices/$1/LICENSE.txt" ;;
      CC0-1.0*) cp "$here/licences/CC0-1.0.txt" "$doc/notices/$1/LICENSE.txt" ;;
      GPL-2.0-only\ WITH\ Classpath*) cp "$jdk/legal/java.base/LICENSE" "$doc/notices/$1/LICENSE.txt" ;;
      *) ;;
    esac
  fi
  ls "$doc/notices/$1" | grep -q LICEN || gap "no licence text for $1 $2 ($licence): add licences/$1.txt"
  printf '%-28s %-16s %s\n' "$1" "$2" "$licence" >> "$doc/NOTICES.txt"
}

mkdir -p "$target/work/texts"
cat > "$doc/NOTICES.txt" <<'END'
Sightline is licensed under the Apache License 2.0; its text is in LICENSE. It is shipped together with the works below,
each under its own licence. Their licence texts and notices are in the folder notices, one folder a work; those of the
Java runtime are in runtime/legal. What each is used for, and what the licences ask, is in THIRD-PARTY.md.

Two were changed in form for this package. sqlite-jdbc: the native libraries of other systems were left out, and that of
this system stands beside it. picocli: its class files were written again for Java 8; only their version and stack maps
differ. Everything else is as its authors published it.

END
for jar in "$image"/lib/*.jar "$built"/lib/javafx-*-*-*.jar; do
  file=$(basename "$jar" .jar)
  case "$file" in
    app-"$version" | audit-model-"$version" | jooq-gen-"$version") continue ;;
  esac
  artifact=$(echo "$file" | sed 's/-[0-9].*//')
  case "$file" in
    # bcprov-jdk18on and slf4j-jdk14 have digits in their names; JavaFX a platform after its version
    slf4j-jdk14-*) artifact=slf4j-jdk14 ;;
    javafx-*) file=$(echo "$file" | sed 's/\(-[0-9.]*\)-.*/\1/') ;;
  esac
  one "$artifact" "${file#"$artifact"-}" "$jar"
done
cp "$here/../app/src/main/resources/sightline/app/ui/kit/OFL.txt" "$doc/notices/Source-Sans-3-OFL.txt"
{
  printf '%-28s %-16s %s\n' "Source Sans 3" 3.052 "OFL-1.1"
  printf '%-28s %-16s %s\n' "OpenJDK" "$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$jdk/release")" \
    "GPL-2.0-only WITH Classpath-exception-2.0"
} >> "$doc/NOTICES.txt"
[ -d "$image/runtime/legal/java.base" ] || gap "the runtime has no legal folder"
[ "$gaps" = 0 ] || exit 1
say "notices: $(ls "$doc/notices" | wc -l) works, each with its licence text"
