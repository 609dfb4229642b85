# Brings back everything a plan needs to know of a host, in one round trip. It only reads.
#
# Input: one question a line (FactsRequest). Output: one record a line, fields between tabs, contents
# in base64; a login shell's own talk before the first record is skipped by the reader (FactsParser).
# A function unit_states, which the service manager provides, is defined before this text.
# Names with control characters would break a record. kfctl gives none; where others did, such a name
# is shown with question marks, or what lies there is not looked at.
set -u
export LC_ALL=C PATH="$PATH:/usr/sbin:/sbin"
tab=$(printf '\t')

record() {
  printf '%s' "$1"
  shift
  for field in "$@"; do printf '\t%s' "$field"; done
  printf '\n'
}

encoded() { base64 | tr -d '\n'; }

visible() { printf '%s' "$1" | tr '[:cntrl:]' '?'; }

# For a link also what it leads to, when that is there.
path() {
  if [ -L "$1" ]; then
    record path "$1" link "$(visible "$(readlink "$1")")" \
      "$(stat -Lc "%F$tab%U$tab%G$tab%a" "$1" 2> /dev/null)"
  elif [ -e "$1" ]; then
    record path "$1" "$(stat -c "%F$tab%U$tab%G$tab%a" "$1")"
  else
    record path "$1" absent
  fi
}

file() {
  if [ -f "$1" ]; then record file "$1" "$(encoded < "$1")"; fi
}

# Folders with a marker are kfctl's, and so is what a killed run left of one.
programs() {
  for marker in "$1"/*/.kfctl-archive; do
    folder=${marker%/.kfctl-archive}
    case $folder in *[[:cntrl:]]* | *.kfctl-tmp.*) continue ;; esac
    if [ ! -L "$folder" ] && [ -f "$marker" ]; then
      record program "$folder" "$(encoded < "$marker")"
    fi
  done
  for folder in "$1"/*.kfctl-tmp.*; do
    case $folder in *[[:cntrl:]]*) continue ;; esac
    if [ -d "$folder" ]; then record leftover "$folder"; fi
  done
}

plugins() {
  for folder in "$1"/*/; do
    folder=${folder%/}
    case $folder in *.kfctl-tmp.*) continue ;; esac
    if [ -d "$folder" ] && [ ! -f "$folder/.kfctl-archive" ]; then
      record foreign "$(visible "$folder")"
    fi
  done
}

disk() {
  existing=$1
  while [ ! -e "$existing" ]; do existing=$(dirname "$existing"); done
  # The device comes first in a line and may hold spaces, so it is not asked for.
  df -k --output=avail,target "$existing" | {
    read -r _
    read -r available mount
    record disk "$1" "$available" "$mount"
  }
}

# The line with the version: options taken from the environment are told in a line before it.
java() {
  if [ -x "$1/bin/java" ]; then
    said=$("$1/bin/java" -version 2>&1 < /dev/null)
    line=$(printf '%s\n' "$said" | grep -m 1 ' version "')
    record java "$(visible "${line:-$(printf '%s\n' "$said" | head -n 1)}")"
  fi
}

needed() {
  if ! command -v "$1" > /dev/null 2>&1; then record missing "$1"; fi
}

account() {
  if id -u "$1" > /dev/null 2>&1; then user=yes; else user=no; needed useradd; fi
  if getent group "$2" > /dev/null 2>&1; then group=yes; else group=no; needed groupadd; fi
  record account "$user" "$group"
}

record kfctl-facts 1
if [ -r /etc/os-release ]; then
  (
    . /etc/os-release
    record os "${ID:-}" "${VERSION_ID:-}" "${PRETTY_NAME:-}"
  )
else
  record os "" "" "$(uname -s)"
fi
record architecture "$(uname -m)"
record glibc "$(getconf GNU_LIBC_VERSION 2> /dev/null)"
for name in tar gzip sha256sum base64 stat setsid; do needed "$name"; done
record memory "$(sed -n 's/^MemTotal: *\([0-9]*\) kB/\1/p' /proc/meminfo)"
record listeners "$(ss -Hltnp 2> /dev/null | encoded)"

while read -r question about; do
  case $question in
    command) needed "$about" ;;
    account) account "${about% *}" "${about#* }" ;;
    path) path "$about" ;;
    file) file "$about" ;;
    programs) programs "$about" ;;
    plugins) plugins "$about" ;;
    disk) disk "$about" ;;
    java) java "$about" ;;
    units)
      # shellcheck disable=SC2086 # unit names carry no spaces
      record states "$(unit_states $about 2> /dev/null | encoded)"
      ;;
  esac
done
record end
