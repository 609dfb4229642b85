# Makes a folder and those above it, and gives it its owner and mode, also when it is there already.
# PATH OWNER MODE; an empty OWNER keeps whoever makes it.
set -eu
path=$1
owner=$2
mode=$3
# The owner of a folder above could have put a link here, to be given what it points to.
if [ -L "$path" ] && [ "$(stat -c %u "$path")" != "$(id -u)" ]; then
  echo "$path is a link of user $(stat -c %U "$path"), which is not followed" >&2
  exit 1
fi
umask 022
mkdir -p "$path"
[ -z "$owner" ] || [ "$(stat -Lc %U:%G "$path")" = "$owner" ] || chown "$owner" "$path"
chmod "$mode" "$path"
if command -v restorecon >/dev/null; then
  restorecon "$path" || :
fi
