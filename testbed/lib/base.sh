# shellcheck shell=bash
# The recipe of the tree that all hosts share: a plain Debian server, without Java and without curl.
# Sourced by prepare. The fingerprint of this very file names the tree (see base_tree).

# Beyond a minimal system: what a Debian server install brings and what tests watch hosts with.
readonly BASE_PACKAGES=(
  systemd systemd-sysv libpam-systemd dbus
  openssh-server sudo
  iproute2 iputils-ping netbase nftables procps lsof
  ca-certificates bzip2 xz-utils less python3
)

build_base() { # SUITE DIRECTORY
  local suite=$1 root=$2
  debootstrap --variant=minbase --include="$(IFS=, && echo "${BASE_PACKAGES[*]}")" \
    "$suite" "$root" ${KFCTL_TESTBED_MIRROR:+"$KFCTL_TESTBED_MIRROR"}
  add_deploy_user "$root"
  configure_ssh "$root"
  configure_system "$root"
  forget_identity "$root"
}

add_deploy_user() { # a login without root's rights, but with all of sudo
  chroot "$1" useradd --create-home --uid 1000 --shell /bin/bash deploy
  chmod 0700 "$1/home/deploy"
  printf 'deploy ALL=(ALL:ALL) NOPASSWD:ALL\n' > "$1/etc/sudoers.d/deploy"
  chmod 0440 "$1/etc/sudoers.d/deploy"
}

configure_ssh() { # Debian's defaults; keys only, as on a server that somebody looks after
  printf 'PasswordAuthentication no\nKbdInteractiveAuthentication no\n' \
    > "$1/etc/ssh/sshd_config.d/10-keys-only.conf"
}

configure_system() {
  printf 'LANG=C.UTF-8\n' > "$1/etc/default/locale"
  install -d "$1/etc/systemd/journald.conf.d" "$1/var/log/journal"
  printf '[Journal]\nStorage=persistent\nSystemMaxUse=64M\n' \
    > "$1/etc/systemd/journald.conf.d/limits.conf"
  # No name server can be reached. Without this file a look-up fails at once instead of after 5 s.
  rm -f "$1/etc/resolv.conf"
  : > "$1/etc/resolv.conf"
  # Nothing may start by the clock in the middle of a test; nobody logs in on the console.
  chroot "$1" systemctl --quiet mask apt-daily.timer apt-daily-upgrade.timer \
    e2scrub_all.timer fstrim.timer console-getty.service
}

forget_identity() { # every host gets its own
  rm -f "$1"/etc/ssh/ssh_host_* "$1"/etc/hostname "$1"/var/lib/dbus/machine-id
  : > "$1/etc/machine-id"
  rm -rf "$1"/var/cache/apt/archives/*.deb "$1"/var/lib/apt/lists/* "$1"/var/log/bootstrap.log
}
