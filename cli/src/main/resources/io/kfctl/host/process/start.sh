# Starts a unit that does not run; its input is for keep.sh.
# FOLDER USER TIMEOUT STATUSES LIMIT KEEP: USER who it shall run as, TIMEOUT seconds to end in,
# STATUSES that are no failure, LIMIT bytes of a journal that is gone on with, KEEP the text of keep.sh.
set -u
run=$1
user=$2
timeout=$3
statuses=$4
limit=$5
keep=$6
me=$(id -un)

if [ -n "$user" ] && [ "$user" != "$me" ] && [ "$user" != "$(id -u)" ]; then
  echo "the unit is for user $user, and a plain process runs as $me: set service.user to $me" >&2
  exit 1
fi

umask 022
mkdir -p "$run" || exit 1
exec 9>"$run/lock" || exit 1
flock 9
if recorded "$run"; then
  if alive "$main" "$main_start" || alive "$keeper" "$keeper_start"; then exit 0; fi
  # What outlived a keeper that was killed.
  end_all
  timeout=$3
fi
if [ -e "$run/journal" ] && [ "$(wc -c <"$run/journal")" -gt "$limit" ]; then
  mv -f "$run/journal" "$run/journal.1"
fi
(umask 077 && : >>"$run/journal") || exit 1
rm -f "$run/exit" "$run/process"
id=$(tr -d '\n-' </proc/sys/kernel/random/uuid)

# The variables of a service are those of its unit and, as under systemd, these. The keeper has the
# lock too until it is on record, or a start that is killed now could be followed by a second one.
exec 8<&0
said=$(
  {
    setsid env -i HOME="${HOME:-/}" USER="$me" LOGNAME="$me" SHELL=/bin/sh LANG=C.UTF-8 \
      PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
      sh -c "$keep" kfctl "$run" "$id" "$timeout" "$statuses" <&8 8<&- &
  } 2>&1 | head -n 1
)
if [ "$said" != started ]; then
  printf '%s\n' "${said:-it was killed}" >&2
  exit 1
fi
