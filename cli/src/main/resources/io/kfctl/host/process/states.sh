# Prints the states of the units that the arguments name and whose files lie in $folder.
for unit; do
  loaded=no
  enabled=no
  state='inactive dead - 0'
  if [ -f "$folder/$unit.service" ]; then loaded=yes; fi
  if [ -e "$folder/$unit.process/enabled" ]; then enabled=yes; fi
  if recorded "$folder/$unit.process"; then
    if [ -r "$folder/$unit.process/exit" ]; then
      read -r status verdict <"$folder/$unit.process/exit"
      case $verdict in
        success) state="inactive dead - $status" ;;
        *) state="failed failed - $status" ;;
      esac
    elif alive "$main" "$main_start"; then
      state="active running $main 0"
      if [ "$main" = "$keeper" ]; then state='activating start-pre - 0'; fi
    elif alive "$keeper" "$keeper_start"; then
      state='deactivating final-sigterm - 0'
    else
      # Only SIGKILL ends a keeper without a word.
      state='failed failed - 137'
    fi
  fi
  echo "$unit $loaded $enabled $state"
done
