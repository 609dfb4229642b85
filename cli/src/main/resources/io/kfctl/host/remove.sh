# Removes a folder that unpack.sh made. FOLDER
# First its marker says so: whatever is left when this is killed is known, and not taken for whole.
set -eu
folder=$1
marker=$folder/.kfctl-archive
if [ -L "$folder" ] || [ ! -d "$folder" ]; then
  exit 0
fi
echo removed >"$marker.kfctl-tmp"
mv -fT "$marker.kfctl-tmp" "$marker"
sync "$marker" 2>/dev/null || sync
for entry in "$folder"/* "$folder"/.[!.]* "$folder"/..?*; do
  [ "$entry" = "$marker" ] || rm -rf -- "$entry"
done
rm -rf -- "$folder"
