# Ends all processes of a unit, and returns when they have ended.
# UNITFILE FOLDER
set -u
unit=$1
run=$2
if [ ! -d "$run" ]; then
  [ -e "$unit" ] && exit 0
  echo "$unit does not exist" >&2
  exit 4
fi
exec 9>"$run/lock" || exit 1
flock 9
if recorded "$run"; then
  if [ "$main" = "$keeper" ] && alive "$keeper" "$keeper_start"; then
    # It never came to the main process, and shall not now.
    kill -s KILL "$keeper" 2>/dev/null
    recorded "$run"
  fi
  if ! end_all; then
    echo "process $main does not end, even when it is killed" >&2
    exit 1
  fi
  deadline=$(($(uptime) + 5))
  while alive "$keeper" "$keeper_start"; do
    if [ "$(uptime)" -ge "$deadline" ]; then kill -s KILL "$keeper" 2>/dev/null; fi
    sleep 0.05
  done
fi
rm -f "$run/process" "$run/exit"
