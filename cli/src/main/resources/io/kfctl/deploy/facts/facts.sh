# Brings back everything a plan needs to know of a host, in one round trip. It only reads.
#
# Input: one question a line (FactsRequest). Output: one record a line, fields between tabs, contents
# in base64; a login shell's own talk before the first record is skipped by the reader (FactsParser).
# A function unit_states, which the service manager provides, is defined before this text.
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

path() {
  if [ -L "$1" ]; then
    record path "$1" link "$(readlink "$1")"
  elif [ -e "$1" ]; then
    record path "$1" "$(stat -c "%F$tab%U$tab%G$tab%a" "$1")"
  else
    record path "$1" absent
  fi
}

file() {
  if [ -f "$1" ]; then record file "$1" "$(encoded < "$1")"; fi
}

programs() {
  for marker in "$1"/*/.kfctl-archive; do
    if [ -f "$marker" ]; then record program "${marker%/.kfctl-archive}" "$(encoded < "$marker")"; fi
  done
}

plugins() {
  for folder in "$1"/*/; do
    folder=${folder%/}
    if [ -d "$folder" ] && [ ! -f "$folder/.kfctl-archive" ]; then record foreign "$folder"; fi
  done
}

disk() {
  existing=$1
  while [ ! -e "$existing" ]; do existing=$(dirname "$existing"); done
  df -Pk "$existing" | {
    read -r _
    read -r _ _ _ available _ mount
    record disk "$1" "$available" "$mount"
  }
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
record clock "$(date +%s)"
record listeners "$(ss -Hltnp 2> /dev/null | encoded)"
for marker in /run/kfctl/*.restart; do
  if [ -e "$marker" ]; then record pending "$(basename "$marker" .restart)"; fi
done

while read -r question first second; do
  case $question in
    command) needed "$first" ;;
    account) account "$first" "$second" ;;
    path) path "$first" ;;
    file) file "$first" ;;
    programs) programs "$first" ;;
    plugins) plugins "$first" ;;
    disk) disk "$first" ;;
    java) record java "$("$first/bin/java" -version 2>&1 | head -n 1)" ;;
    units)
      # shellcheck disable=SC2086 # unit names carry no spaces
      record states "$(unit_states $first $second | encoded)"
      ;;
  esac
done
record end
