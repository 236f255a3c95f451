#!/bin/sh
# Starts Sightline with the Java beside it: the window without arguments, the command line with a command.
home=$(readlink -f "$0")
home=${home%/bin/*}

# The cache holds classes as they were when the program was built. It is checked before it is used: missing, damaged or
# of another build, it only costs time. What only reads and answers is over before a better compiler would pay.
case "${1:-} ${2:-}" in
  "--version " | "-V " | "--help " | "store info" | "tool list" | "tool show") quick=-XX:TieredStopAtLevel=1 ;;
  *) quick= ;;
esac

exec "$home/runtime/bin/java" -XX:AOTCache="$home/lib/sightline.aot" -XX:+VerifySharedSpaces -Xlog:disable $quick \
  @OPTIONS@ \
  -Dorg.sqlite.lib.path="$home/lib/native" -Dsightline.program="$home" $SIGHTLINE_JAVA_OPTIONS \
  -cp "@CLASSPATH@" sightline.app.Main "$@"
