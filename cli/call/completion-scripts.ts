import type { Shell } from "./shells.js";

/** Scripts that a shell loads once, and that then call `countersign call --complete`. */
export const COMPLETION_SCRIPTS = {
  bash: `_countersign() {
  local IFS=$'\\n'
  COMPREPLY=($(countersign call --complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _countersign countersign
`,
  zsh: `#compdef countersign
_countersign() {
  local -a found
  found=("\${(@f)$(countersign call --complete "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  compadd -a found
}
compdef _countersign countersign
`,
  fish: `complete -c countersign -f -a '(countersign call --complete (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'
`,
} as const satisfies Readonly<Record<Shell, string>>;
