# shellcheck shell=sh
# What the scripts beside this have in common; sourced with the script's own path in $self, never run. KFCTL
# names another kfctl than the one that these scripts came with, KFCTL_KIT_SETTINGS another file of settings.
bin=${self%/*}
if [ -z "${KFCTL:-}" ]; then
  KFCTL=$bin/../../kfctl
  [ -f "$KFCTL" ] || KFCTL=kfctl
fi
settings=${KFCTL_KIT_SETTINGS:-$bin/../config/config.properties}
set -- "${self##*/}" -- "$@"
if [ -n "${KFCTL_KIT_SETTINGS:-}" ] || [ -f "$settings" ]; then
  set -- --settings "$settings" "$@"
fi
exec "$KFCTL" kit "$@"
