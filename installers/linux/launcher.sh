#!/bin/sh
# Starts Sightline with the Java beside it: the window without arguments, the command line with a command.
home=$(readlink -f "$0")
home=${home%/bin/*}

# Classes as they were when the program was built. A cache that is missing, damaged or of another build only costs time.
cache=$home/lib/sightline.aot

exec "$home/runtime/bin/java" -XX:AOTCache="$cache" -Xlog:disable @OPTIONS@ \
  -Dorg.sqlite.lib.path="$home/lib/native" -Dsightline.program="$home" $SIGHTLINE_JAVA_OPTIONS \
  -cp "@CLASSPATH@" sightline.app.Main "$@"
