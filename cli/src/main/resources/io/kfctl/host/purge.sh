# Removes a folder with everything in it, and the link that leads to it. PATH
# A file system that is mounted in it is emptied, and its mount point stays.
set -eu
path=$1
folder=$path
if [ -L "$path" ]; then
  folder=$(readlink -f "$path")
fi
if ! said=$(rm -rf -- "$folder" 2>&1); then
  left=$(find "$folder" ! -type d -print | head -n 1)
  if [ -n "$left" ]; then
    printf '%s\n' "$said" >&2
    exit 1
  fi
fi
if [ -L "$path" ]; then
  rm -f -- "$path"
fi
