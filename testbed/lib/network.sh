# shellcheck shell=bash
# The network: a switch that every host is plugged into and that leads nowhere else. The switch has
# a network namespace of its own, out of reach of this machine's firewall and forwarding rules; one
# cable (UPLINK) joins this machine to it. Sourced by hosts.

# shellcheck disable=SC2153 # NAMESPACE is one of the settings
in_switch() { ip -netns "${NAMESPACE}switch" "$@"; }

network_up() {
  ip netns add "${NAMESPACE}switch"
  in_switch link add name bridge type bridge
  in_switch link set bridge up
  ip link add name "$UPLINK" type veth peer name uplink netns "${NAMESPACE}switch"
  in_switch link set uplink master bridge up
  # What arrives from the hosts ends here, even where this machine forwards for others.
  echo 0 > "/proc/sys/net/ipv4/conf/$UPLINK/forwarding"
  [[ ! -d /proc/sys/net/ipv6 ]] || echo 1 > "/proc/sys/net/ipv6/conf/$UPLINK/disable_ipv6"
  ip address add "$PREFIX.1/24" dev "$UPLINK"
  ip link set "$UPLINK" up
  plug_in offline "$PREFIX.2"
}

# A namespace with a cable into the switch and no route but to its neighbours. The hardware address
# follows from the other, so a host that comes back is known to its neighbours at once.
plug_in() { # NAME ADDRESS
  local namespace=$NAMESPACE$1 hardware
  hardware=$(printf '02:0a:4d:00:%02x:%02x' "$NUMBER" "${2##*.}")
  ip netns add "$namespace"
  ip -netns "$namespace" link set lo up
  in_switch link add name "$1" type veth peer name host0 address "$hardware" netns "$namespace"
  ip -netns "$namespace" address add "$2/24" dev host0
  ip -netns "$namespace" link set host0 up
  in_switch link set "$1" master bridge up
}

# Out of the switch, with all that the kernel still wanted to send for it.
unplug() { # NAME
  in_switch link delete "$1" 2> /dev/null || true
  ip netns delete "$NAMESPACE$1" 2> /dev/null || true
}

cut_cable() { in_switch link set "$1" down; }

mend_cable() { in_switch link set "$1" up; }

is_cable_cut() { in_switch -oneline link show dev "$1" | grep -q 'state DOWN'; }

namespaces() { ip netns list | awk -v prefix="$NAMESPACE" 'index($1, prefix) == 1 { print $1 }'; }

# Ends what still runs there (a command of `offline`), then removes all of it. The cable goes first:
# the kernel removes a namespace and its cables later, in its own time.
network_down() {
  local namespace
  ! ip link show dev "$UPLINK" > /dev/null 2>&1 || ip link delete dev "$UPLINK"
  while read -r namespace; do
    ip netns pids "$namespace" | xargs --no-run-if-empty kill -KILL 2> /dev/null || true
    ip netns delete "$namespace"
  done < <(namespaces)
}
