#!/bin/sh
# Everything for this system, one step after the other. --image stops with the program in a folder, --deb makes the
# .deb alone; without either, every package is made, with checksums and, where a command is given, a signature.
. "$(dirname "$0")/settings.sh"

only=all
case "${1:-}" in
  --image) only=image ;;
  --deb) only=deb ;;
  "") ;;
  *) echo "usage: build.sh [--image | --deb]" >&2; exit 2 ;;
esac

"$here/image.sh"
"$here/cache.sh"
[ "$only" = image ] && exit 0
if [ "$system" = mac ]; then
  "$here/macos/packages.sh"
else
  "$here/linux/packages.sh" "$only"
fi
[ "$only" = deb ] || "$here/sums.sh"
