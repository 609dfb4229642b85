#compdef kfctl
# Completion of kfctl for zsh. To load it: source <(kfctl completion zsh), after compinit; or save it
# as _kfctl in a folder of $fpath. kfctl itself finds the words, so this needs no update with it.
_kfctl() {
  local kind line program=${(Q)words[1]/#\~\//$HOME/}
  local -a answer names texts
  (( $+commands[$program] )) || [[ -x $program ]] || program=kfctl
  answer=("${(@f)$("$program" complete zsh -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" \
    < /dev/null 2> /dev/null)}")
  kind=$answer[1]
  if [[ $kind = files ]]; then
    [[ $PREFIX != --*=* ]] || compset -P '*='
    _files
    return
  fi
  for line in "${(@)answer[2,-1]}"; do
    names+=("${line%%$'\t'*}")
    texts+=("${line/$'\t'/  -- }")
  done
  (( $#names )) || return 1
  texts=("${(@)texts%  -- }")
  compadd -l -d texts -a names
}
# Loaded by the completion system it is called at once; sourced it says what it is for.
if [[ $funcstack[1] = _kfctl ]]; then
  _kfctl "$@"
elif (( $+functions[compdef] )); then
  compdef _kfctl kfctl
else
  print -u2 "kfctl: completion needs zsh's own first: autoload -Uz compinit && compinit"
fi
