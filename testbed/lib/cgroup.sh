# shellcheck shell=bash
# Processes by cgroup: whatever a host starts stays below the host's cgroup, so that is where to
# look when all of it must end. Sourced by hosts and supervise.

# Makes a cgroup and hands the controllers down to it, where this machine has any to hand down.
open_cgroup() { # PATH
  local parent controller
  mkdir -p "$1"
  parent=$(dirname "$1")
  for controller in cpu memory pids; do
    echo "+$controller" > "$parent/cgroup.subtree_control" || true
  done 2> /dev/null
}

processes() { # PATH: of the cgroup and all below it
  [[ ! -d $1 ]] || find "$1" -name cgroup.procs -exec cat {} + 2> /dev/null || true
}

is_empty() { [[ -z $(processes "$1") ]]; }

# Asked again and again, because a process may start another while it is being killed.
kill_all() { # PATH
  local pids
  pids=$(processes "$1")
  # shellcheck disable=SC2086 # one word a process
  [[ -z $pids ]] || kill -KILL $pids 2> /dev/null || true
  [[ -z $pids ]]
}

close_cgroup() { # PATH: succeeds when it is gone
  [[ ! -d $1 ]] || find "$1" -depth -type d -exec rmdir {} \; 2> /dev/null || true
  [[ ! -d $1 ]]
}
