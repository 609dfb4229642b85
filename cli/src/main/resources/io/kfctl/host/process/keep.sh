# Runs a unit, waits for its end and notes how it ended. In a session of its own.
# FOLDER ID TIMEOUT STATUSES, see start.sh. The input is a LaunchText, which uses before and main.
# The first line of output says "started", or why not.
run=$1
id=$2
timeout=$3
statuses=$4
trap : HUP INT TERM
# As under systemd, a service is not ended by writing to nobody (IgnoreSIGPIPE=yes).
trap '' PIPE
umask 022
launch=$(cat)
exec </dev/null
case $launch in
  *'
: whole') ;;
  *) exit 1 ;;
esac

boot=$(cat /proc/sys/kernel/random/boot_id)
keeper=$$
keeper_start=$(started "$(cat "/proc/$$/stat")")

# MAIN START
note() {
  main=$1
  main_start=$2
  echo "$id $boot $main $main_start $keeper $keeper_start $timeout" >"$run/process.new" &&
    mv -f "$run/process.new" "$run/process"
}

note "$keeper" "$keeper_start" || exit 1
exec 9>&-
exec 3>&1 >>"$run/journal" 2>&1

say() { printf '%s\n' "$1" >&3; }

remark() { printf '%s kfctl: %s\n' "$(date +%Y-%m-%dT%H:%M:%S%z)" "$1"; }

# STATUS: notes how it ended.
finish() {
  verdict=failure
  for known in 0 $statuses; do
    if [ "$1" = "$known" ]; then verdict=success; fi
  done
  remark "ended with status $1"
  echo "$1 $verdict" >"$run/exit.new"
  mv -f "$run/exit.new" "$run/exit"
}

# In a shell of its own: what the unit says of its processes.
prepare() {
  environment
  export INVOCATION_ID="$id"
  if [ -n "$files" ]; then
    # As far as allowed.
    ulimit -n "$files" 2>/dev/null || ulimit -n "$(ulimit -H -n)"
  fi
  umask "$mask"
  cd -- "$folder" || exit 200
}

# ignored|needed WORD...: a command before the start, whose failure may be ignored.
before() {
  kind=$1
  shift
  (
    prepare
    exec "$@" 3>&-
  )
  status=$?
  if [ "$status" -ne 0 ] && [ "$kind" = needed ]; then
    finish "$status"
    say "$1 ended with status $status, so it was not started"
    exit
  fi
}

# WORD...
main() {
  remark "starts $1"
  (
    read -r self stat </proc/self/stat
    note "$self" "$(started "$stat")"
    prepare
    say started
    exec "$@" 3>&-
  )
  status=$?
  exec 3>&-
  read -r id boot main main_start keeper keeper_start timeout <"$run/process"
  end_all
  finish "$status"
}

eval "$launch"
