# Removes those of the folders that are there and empty. FOLDER...
set -eu
for folder in "$@"; do
  if [ -L "$folder" ] || [ ! -d "$folder" ] || [ -n "$(ls -A "$folder")" ]; then
    continue
  fi
  rmdir "$folder" || mountpoint -q "$folder"
done
