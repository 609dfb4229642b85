# Completion of kfctl for bash. To load it: source <(kfctl completion bash)
# kfctl itself finds the words, so this script needs no update with it.
_kfctl() {
  local kind='' program=${1/#\~\//$HOME/}
  command -v -- "$program" > /dev/null || program=kfctl
  {
    read -r kind
    mapfile -t COMPREPLY
  } < <("$program" complete bash -- "$COMP_WORDBREAKS" "${COMP_LINE:0:COMP_POINT}" \
    < /dev/null 2> /dev/null)
  # With no word of ours bash completes the names of files by itself.
  [[ $kind != files ]] || compopt -o default
}
complete -F _kfctl kfctl
