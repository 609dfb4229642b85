# Writes its input to a file that is either there completely, with its owner and mode, or not.
# PATH OWNER MODE SHA256; an empty OWNER keeps whoever writes.
set -eu
path=$1
owner=$2
mode=$3
sum=$4
if [ -d "$path" ]; then
  echo "$path is a folder" >&2
  exit 1
fi
umask 077
rm -f "$path".kfctl-tmp.*
tmp=$(mktemp "$path.kfctl-tmp.XXXXXX")
trap 'rm -f "$tmp"' EXIT
# PIPE: whoever read what it says may be the first to go.
trap 'exit 143' HUP INT PIPE TERM
cat >"$tmp"
got=$(sha256sum <"$tmp")
if [ "${got%% *}" != "$sum" ]; then
  echo "what arrived is not what was sent: its SHA-256 is ${got%% *}, not $sum" >&2
  exit 1
fi
[ -z "$owner" ] || [ "$(stat -c %U:%G "$tmp")" = "$owner" ] || chown -h "$owner" "$tmp"
chmod "$mode" "$tmp"
# Before the rename, or a power cut could leave an empty file under the final name.
sync "$tmp" 2>/dev/null || sync
mv -fT "$tmp" "$path"
if command -v restorecon >/dev/null; then
  restorecon "$path" || :
fi
