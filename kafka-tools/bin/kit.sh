# shellcheck shell=sh
# What the scripts beside this have in common; sourced with the folder in $bin, never run. KFCTL names
# another kfctl than the one that these scripts came with, KFCTL_KIT_SETTINGS another file of settings.
bin=$(CDPATH='' cd -- "$bin" && pwd -P) || exit 1
if [ -z "${KFCTL:-}" ]; then
  KFCTL=$bin/../../kfctl
  [ -x "$KFCTL" ] || KFCTL=kfctl
fi
exec "$KFCTL" kit --settings "${KFCTL_KIT_SETTINGS:-$bin/../config/config.properties}" "${0##*/}" -- "$@"
