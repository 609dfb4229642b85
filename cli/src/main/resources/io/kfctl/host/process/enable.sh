# Notes whether a unit shall start at boot.
# UNITFILE FOLDER yes|no
set -eu
unit=$1
run=$2
if [ "$3" = no ]; then
  rm -f "$run/enabled"
elif [ -f "$unit" ]; then
  umask 022
  mkdir -p "$run"
  : >"$run/enabled"
else
  echo "$unit does not exist" >&2
  exit 4
fi
