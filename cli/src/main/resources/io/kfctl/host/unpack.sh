# Unpacks the archive on its input into a folder that is either there completely or not.
# FOLDER STRIP SHA256 NAME z|'' OWNER: z for a compressed archive; STRIP leading folders are left out;
# an empty OWNER keeps whoever unpacks.
# On failure the temporary folder is gone and one line on stderr says why.
set -u
folder=$1
strip=$2
sum=$3
name=$4
compressed=$5
owner=$6

fail() {
  echo "$1" >&2
  exit 1
}

umask 022
mkdir -p "${folder%/*}" || exit 1
# what a killed run left
rm -rf "$folder".kfctl-tmp.*
tmp=$(mktemp -d "$folder.kfctl-tmp.XXXXXX") || exit 1
new=$tmp/new
trap 'rm -rf "$tmp"' EXIT
# PIPE: whoever read what it says may be the first to go.
trap 'exit 143' HUP INT PIPE TERM
mkdir "$new" || exit 1

# One pass: the same bytes go to tar and to sha256sum. What both say ends up in memory, because the
# disk may be full. After some complaints nobody reads tar's any more, and it gives up.
said=$(
  {
    { tee /dev/fd/5 2>/dev/null | sha256sum >&6; } 5>&1 |
      {
        {
          tar "-x${compressed}f" - -C "$new" --strip-components="$strip" \
            --no-same-owner --no-same-permissions --warning=none
          echo "status $?" >&6
        } 2>&1 >/dev/null | head -n 20 >&6
      }
  } 6>&1
)
got=$(printf '%s\n' "$said" | sed -n 's/^\([0-9a-f]\{64\}\)  -$/\1/p')
complaint=$(printf '%s\n' "$said" | grep -v -e '^$' -e '^status ' -e '^[0-9a-f]\{64\}  -$' | head -n 1)

no_space() {
  rm -rf "$tmp"
  free=$(df -Pm "${folder%/*}" | sed -n '2s/^.* \([0-9][0-9]*\)  *[0-9]*% .*$/\1/p')
  fail "no space left for $folder; without it ${free:-?} MB are free there"
}

# A write that is cut short is tar's first word of a full disk, and may be its only one.
case $said in
  *'No space left'* | *'quota exceeded'* | *': Wrote only '*' bytes'*) no_space ;;
esac
[ "$got" = "$sum" ] || fail "what arrived is not $name: its SHA-256 is $got, not $sum"
printf '%s\n' "$said" | grep -qx 'status 0' || fail "$name cannot be unpacked: $complaint"
[ -n "$(ls -A "$new")" ] || fail "$name holds nothing below its first $strip folder(s)"

chmod -R u+rwX,go+rX,go-w,ug-s "$new" || exit 1
rm -rf "$new/.kfctl-archive"
printf '%s  %s\n' "$sum" "$name" >"$new/.kfctl-archive" || no_space
# Whoever unpacks owns all of it now, and may lack the right to say so once more.
[ -z "$owner" ] || [ "$(stat -c %U:%G "$new")" = "$owner" ] || chown -hR "$owner" "$new" || exit 1
# Before the rename, or a power cut could leave empty files in a folder that looks complete.
sync -f "$new" 2>/dev/null || sync
if [ -e "$folder" ] || [ -L "$folder" ]; then
  mv -T "$folder" "$tmp/old" || exit 1
fi
mv -T "$new" "$folder" || { mv -T "$tmp/old" "$folder"; exit 1; }
if command -v restorecon >/dev/null; then
  restorecon -R "$folder" || :
fi
