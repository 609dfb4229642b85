# What the playbook must know of a host before it changes anything, as JSON. It only reads.
# Input: one question a line. Paths and names hold no spaces; kfctl checks that.
set -u
export LC_ALL=C PATH="$PATH:/usr/sbin:/sbin"
places='' identities='' blocked='' running='' noted='' wanted=' ' owner='' user=false plugins=''

# Only what can stand between quotes.
first_line() { head -n 1 "$1" 2> /dev/null | tr -cd 'A-Za-z0-9._-'; }

# Whether folder $1 was unpacked from the archive with SHA-256 $2.
holds() { [ "$(cut -c 1-64 "$1/.kfctl-archive" 2> /dev/null)" = "$2" ]; }

# The folder carries the version; where one of that name holds something else, a piece of the
# checksum is added, so that the old one stays until the link has been switched.
archive() { # FOLDER SHA256
  folder=$1 present=true
  marked=$1-$(printf '%s' "$2" | cut -c 1-8)
  if ! holds "$folder" "$2"; then
    if holds "$marked" "$2"; then
      folder=$marked
    else
      present=false
      [ ! -e "$folder" ] || folder=$marked
    fi
  fi
  places="$places,\"$2\":{\"folder\":\"$folder\",\"present\":$present}"
  wanted="$wanted$folder "
}

while read -r question first second; do
  case $question in
    owner) owner=$(first_line "$first") ;;
    user) ! id -u "$first" > /dev/null 2>&1 || user=true ;;
    plugins) plugins=$first ;;
    archive) archive "$first" "$second" ;;
    link) [ ! -e "$first" ] || [ -L "$first" ] || blocked="$blocked,\"$first\"" ;;
    identity) [ ! -e "$first" ] || identities="$identities,\"$(first_line "$first")\"" ;;
    unit)
      ! systemctl --quiet is-active "$first" || running="$running,\"$first\""
      [ ! -e "$second" ] || noted="$noted,\"$first\""
      ;;
  esac
done

outdated=''
for marker in "$plugins"/*/.kfctl-archive; do
  folder=${marker%/.kfctl-archive}
  case $wanted in
    *" $folder "*) ;;
    *) [ ! -e "$marker" ] || outdated="$outdated,\"$folder\"" ;;
  esac
done

glibc=$(getconf GNU_LIBC_VERSION 2> /dev/null)
cat << END
{"machine": "$(uname -m)", "glibc": "${glibc##* }", "owner": "$owner", "user": $user,
 "places": {${places#,}}, "outdated": [${outdated#,}], "blocked": [${blocked#,}],
 "identities": [${identities#,}], "running": [${running#,}], "noted": [${noted#,}]}
END
