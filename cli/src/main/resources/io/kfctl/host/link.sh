# Makes a link, or points it elsewhere in one step: at no time it is missing.
# PATH TARGET
set -eu
path=$1
target=$2
if [ -e "$path" ] && [ ! -L "$path" ]; then
  echo "$path is not a link, so it is not replaced" >&2
  exit 1
fi
umask 022
mkdir -p "${path%/*}"
rm -f "$path".kfctl-tmp.*
trap 'rm -f "$path.kfctl-tmp.$$"' EXIT
trap 'exit 143' HUP INT TERM
ln -s "$target" "$path.kfctl-tmp.$$"
mv -fT "$path.kfctl-tmp.$$" "$path"
