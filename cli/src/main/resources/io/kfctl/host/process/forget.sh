# Removes what is known of units whose files are gone and which do not run.
# FOLDER
set -u
for run in "$1"/*.process; do
  if [ ! -d "$run" ] || [ -e "${run%.process}.service" ]; then continue; fi
  if recorded "$run" && { alive "$main" "$main_start" || alive "$keeper" "$keeper_start"; }; then
    continue
  fi
  rm -rf "$run"
done
