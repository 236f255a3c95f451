#!/bin/sh
# Starts Sightline with the Java beside it: the window without arguments, the command line with a command.
home=$(readlink -f "$0")
home=${home%/bin/*}

# The cache holds classes as they were when the program was built. Missing, cut off or of another build, it only costs
# time. What only reads and answers is over before the second compiler would pay, and a window that waits for a person
# is there a fifth sooner without it; importing a thousand files in it takes half as long again. Commands keep both
# compilers.
first=-XX:TieredStopAtLevel=1
case "${1:-window} ${2:-}" in
  "window "* | "--version "* | "-V "* | "--help "* | "store info" | "tool list" | "tool show") quick=$first ;;
  *) case "${1:-}" in *.sightline*) quick=$first ;; *) quick= ;; esac ;;
esac

exec "$home/runtime/bin/java" -XX:AOTCache="$home/lib/sightline.aot" -Xlog:disable $quick \
  @OPTIONS@ \
  -Dorg.sqlite.lib.path="$home/lib/native" -Dsightline.program="$home" $SIGHTLINE_JAVA_OPTIONS \
  -cp "@CLASSPATH@" sightline.app.Main "$@"
