# What is known of a unit's processes. Its folder holds:
#
#   process     one line: ID BOOT MAIN START KEEPER START TIMEOUT of the last start; none after a stop
#   exit        STATUS success|failure, when the main process ended by itself
#   enabled     when it shall start at boot
#   journal     what it printed, with kfctl's own remarks; journal.1 is the part before
#   lock        held while something starts or stops it
#
# Every process of one start has INVOCATION_ID=ID among its variables, as under systemd, and is
# found by it, in whatever session or group it is. The keeper, which waits for the main process, has
# not.

# The start time in the text of /proc/PID/stat, proc(5): with the number it names a process, because
# numbers are given out again.
started() {
  set -- ${1##*) }
  echo "${20}"
}

# NUMBER START
alive() {
  stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
  began=$2
  set -- ${stat##*) }
  case $1 in
    Z | X) return 1 ;;
  esac
  [ "${20}" = "$began" ]
}

# FOLDER: reads the record of a start since this machine was booted.
recorded() {
  [ -r "$1/process" ] || return 1
  read -r id boot main main_start keeper keeper_start timeout <"$1/process"
  [ "$boot" = "$(cat /proc/sys/kernel/random/boot_id)" ]
}

members() {
  grep -lsaF "INVOCATION_ID=$id" /proc/[0-9]*/environ
}

signal() {
  for environ in $(members); do
    member=${environ#/proc/}
    kill -s "$1" "${member%/environ}" 2>/dev/null
  done
  if alive "$main" "$main_start" && [ "$main" != "$keeper" ]; then
    kill -s "$1" "$main" 2>/dev/null
  fi
}

ended() {
  [ -z "$(members)" ] || return 1
  [ "$main" = "$keeper" ] || ! alive "$main" "$main_start"
}

# SECONDS since boot
uptime() {
  read -r up _ </proc/uptime
  echo "${up%%.*}"
}

# Asks all processes of the start to end, and after the unit's timeout insists.
end_all() {
  signal TERM
  signal CONT
  deadline=$(($(uptime) + timeout))
  until ended || [ "$(uptime)" -ge "$deadline" ]; do sleep 0.1; done
  deadline=$(($(uptime) + 20))
  until ended; do
    signal KILL
    if [ "$(uptime)" -ge "$deadline" ]; then return 1; fi
    sleep 0.1
  done
}
