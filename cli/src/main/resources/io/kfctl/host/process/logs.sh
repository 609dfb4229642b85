# Prints the end of a unit's journal.
# FOLDER LINES follow|''
set -u
run=$1
if [ "$3" = follow ]; then
  exec tail -n "$2" -F "$run/journal"
fi
for part in "$run/journal.1" "$run/journal"; do
  if [ -e "$part" ]; then cat "$part"; fi
done | tail -n "$2"
