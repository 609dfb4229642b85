#!/bin/sh
# Sends SIGNAL (default TERM) to every ZooKeeper that was started from this folder, and to no other.

base=$(dirname "$(dirname "$(readlink -f "$0")")")
found=
for process in /proc/[0-9]*; do
  # Processes come and go while this looks at them.
  words=$(cat "$process/cmdline" 2> /dev/null | tr '\0' '\n')
  if printf '%s\n' "$words" | grep -qx 'org\.apache\.zookeeper\.server\.quorum\.QuorumPeerMain' &&
      printf '%s\n' "$words" | grep -qF "$base/libs/"; then
    found=yes
    kill -s "${SIGNAL:-TERM}" "${process#/proc/}"
  fi
done

if [ -z "$found" ]; then
  echo "no ZooKeeper of $base is running" >&2
  exit 1
fi
