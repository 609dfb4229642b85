# Runs one command in a process group of its own and ends the whole group when the caller is gone.
#
#   sh -c THIS kfctl self|root empty|fed SILENCE WORD...
#
# Standard input is the caller's lifeline, read line by line:
#   an empty line   the caller lives; it sends one every few seconds
#   a number N      N bytes of the command's input follow at once (only when "fed")
#   0               the command's input is complete
# When the lifeline ends, or nothing comes for SILENCE to twice SILENCE seconds (a cut network ends
# nothing), the group gets SIGTERM and after five seconds SIGKILL. While input is passed on it cannot
# be told whether the network or the command holds it up: that may take six times as long. The
# command never sees an early end of its input as a complete one: whoever ends it holds that pipe
# open until it is dead.
#
# "root" runs the words through sudo when the login is not root: exactly these words, so that a
# fixed list in sudoers can allow them. Ending a root command then takes sudo again.

LC_ALL=C
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
export LC_ALL PATH
as=$1
fed=$2
silence=$3
shift 3
sudo=
if [ "$as" = root ] && [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo 'sudo: command not found' >&2
    exit 127
  fi
  sudo='sudo -n --'
  set -- $sudo "$@"
fi

# What shells say about processes that were ended is not the command's stderr, which is now 4.
exec 4>&2 2>/dev/null

# In a session of its own, so that it outlives the group. First with the login's rights, and only
# when something is left with root's: a list in sudoers that forbids this would log an alarm.
end() {
  setsid sh -c '
    group=$1
    shift
    kill -s TERM -- "-$group"
    n=0
    while case $(kill -s 0 -- "-$group" 2>&1) in *"No such"*) false ;; esac; do
      n=$((n + 1))
      [ "$n" -ne 5 ] || [ $# -eq 0 ] || "$@" sh -c "kill -s TERM -- \"-\$1\"" kfctl "$group"
      if [ "$n" -eq 50 ]; then
        "$@" sh -c "kill -s KILL -- \"-\$1\"" kfctl "$group"
        exit
      fi
      sleep 0.1
    done' kfctl "$$" $sudo </dev/null 4>&-
  exit
}

# Standard output is the command's input.
watch() {
  trap '' USR1 USR2
  {
    trap 'patience=1' USR1
    trap 'patience=6' USR2
    patience=1
    while [ "$patience" -ge 0 ]; do
      sleep "$silence"
      patience=$((patience - 1))
    done
    echo "nothing heard from kfctl for $silence s, so this was ended" >&4
    end
  } </dev/null >/dev/null &
  clock=$!
  # Tells that no signal can be lost from here on: a shell that was just forked may lose one.
  echo ready
  while IFS= read -r count; do
    kill -s USR1 "$clock"
    case $count in
      '') ;;
      0) exec >/dev/null ;;
      *)
        kill -s USR2 "$clock"
        # head fails when the command stopped reading: then nobody wants the rest
        head -c "$count" || { kill "$clock"; cat >/dev/null; }
        ;;
    esac
  done
  end
}

trap : ALRM
watch | {
  read -r _
  if [ "$fed" = fed ]; then
    (exec "$@" 2>&4 4>&-)
  else
    (exec "$@" </dev/null 2>&4 4>&-)
  fi
  status=$?
  # The watch, its clock and what the command left in the group go with it.
  trap '' ALRM
  kill -s ALRM 0
  exit "$status"
}
