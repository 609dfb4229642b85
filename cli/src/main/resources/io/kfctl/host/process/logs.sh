# Prints the end of a unit's journal.
# FOLDER LINES follow|''
set -u
lines=$2
follow=$3
set -- "$1/journal.1" "$1/journal"
for part; do
  if [ -e "$part" ] && [ ! -r "$part" ]; then
    echo "$part is for $(stat -c %U "$part") alone" >&2
    exit 1
  fi
done
if [ "$follow" = follow ]; then
  exec tail -n "$lines" -F "$2"
fi
for part; do
  if [ -e "$part" ]; then cat "$part"; fi
done | tail -n "$lines"
