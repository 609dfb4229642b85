# Prints a file that is not too large. Status 4 when there is none.
# PATH LIMIT
set -eu
path=$1
limit=$2
if [ ! -e "$path" ]; then
  echo "$path does not exist" >&2
  exit 4
fi
if [ ! -f "$path" ]; then
  echo "$path is not a file" >&2
  exit 1
fi
if [ "$(wc -c <"$path")" -gt "$limit" ]; then
  echo "$path is larger than $limit bytes" >&2
  exit 1
fi
exec cat "$path"
