import type { Shell } from "./shells.js";

/** Scripts that a shell loads once, and that then call `countersign call --complete`. */
export const COMPLETION_SCRIPTS = {
  bash: `_countersign() {
  local IFS=$'\\n' word
  COMPREPLY=($(countersign call --complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null |
    while read -r word; do printf '%q\\n' "$word"; done))
}
complete -o default -F _countersign countersign
`,
  zsh: `#compdef countersign
_countersign() {
  local -a found
  found=(\${(f)"$(countersign call --complete "\${(@)words[2,CURRENT]}" 2>/dev/null)"})
  if (( $#found )); then compadd -a found; else _files; fi
}
compdef _countersign countersign
`,
  fish: `function __countersign_complete
    set -l found (countersign call --complete (commandline -opc)[2..] (commandline -ct) 2>/dev/null)
    if set -q found[1]
        printf '%s\\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c countersign -f -a '(__countersign_complete)'
`,
} as const satisfies Readonly<Record<Shell, string>>;
