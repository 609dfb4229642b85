# Starts supervise.sh as the leader of a session; $1 is its text, then come its arguments.
exec 3<&0
setsid sh -c "$@" <&3 3<&- &
exec 2>/dev/null
wait "$!"
