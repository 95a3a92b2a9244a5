import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../../test/support/temporary.js";
import { COMPLETION_SCRIPTS } from "./completion-scripts.js";
import type { Shell } from "./shells.js";

/** Real shells load the scripts. The command itself is a stand-in, which prints what it was called with if it completes nothing. */
const COMMAND = `#!/bin/sh
if [ "$2" != --complete ]; then printf 'RAN'; printf ':%s' "$@"; echo ':END'; exit; fi
shift 2
case "$*" in
  "call li") echo listItems ;;
  "call listItems --sort ") printf 'name\\nprice up\\n' ;;
  "call listItems --sort p") echo 'price up' ;;
  "call ") printf 'listItems\\nreadItem\\n' ;;
esac
`;

let folder: string;
beforeAll(() => {
  folder = temporaryFolder("completion");
  mkdirSync(path.join(folder, "files"));
  writeFileSync(path.join(folder, "files/openapi.json"), "");
  writeFileSync(path.join(folder, "countersign"), COMMAND);
  chmodSync(path.join(folder, "countersign"), 0o755);
  for (const [shell, script] of Object.entries(COMPLETION_SCRIPTS))
    writeFileSync(path.join(folder, `completion.${shell}`), script);
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(command: Shell, args: readonly string[]) {
  const env = { ...process.env, HOME: folder, ZDOTDIR: folder, PATH: `${folder}:${process.env["PATH"]}` };
  const { stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: "utf8",
    env,
    timeout: 30_000,
  });
  return { stdout, stderr };
}

const isInstalled = (shell: Shell) => spawnSync(shell, ["-c", "true"]).status === 0;

describe.skipIf(!isInstalled("bash"))("bash", () => {
  test.each<[readonly string[], readonly string[]]>([
    [["call", "li"], ["listItems"]],
    [
      ["call", "listItems", "--sort", ""],
      ["name", "price\\ up"],
    ],
    // Bash itself completes files if there is nothing else.
    [["build", "files/o"], []],
  ])("%j", (words, found) => {
    const set = `COMP_WORDS=(countersign ${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length}`;
    const script = `source ./completion.bash; ${set}; _countersign; printf '%s\\n' "\${COMPREPLY[@]}"; complete -p countersign`;
    const { stdout, stderr } = run("bash", ["--norc", "-c", script]);
    expect(stderr).toBe("");
    expect(stdout.split("\n").filter(Boolean)).toEqual([
      ...found,
      "complete -o default -F _countersign countersign",
    ]);
  });
});

describe.skipIf(!isInstalled("fish"))("fish", () => {
  test.each<[string, readonly string[]]>([
    ["call li", ["listItems"]],
    ["call ", ["listItems", "readItem"]],
    ["call listItems --sort ", ["name", "price up"]],
    ["build files/o", ["files/openapi.json"]],
  ])("%j", (words, found) => {
    const script = `source ./completion.fish; complete -C "countersign ${words}"`;
    const { stdout, stderr } = run("fish", ["-N", "-c", script]);
    expect(stderr).toBe("");
    expect(stdout.split("\n").filter(Boolean)).toEqual(found);
  });
});

describe.skipIf(!isInstalled("zsh"))("zsh", () => {
  /** Types into an interactive shell in a terminal of its own, and waits for what each line prints. */
  const typed = (words: string) => `
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'PS1=; autoload -Uz compinit; compinit -u -D; source ./completion.zsh; echo rea""dy'
zpty -r -m shell seen '*ready*'
zpty -w shell $'countersign ${words}\\t'
zpty -r -m shell seen '*:END*'
print -r -- "$seen"
`;

  test.each([
    ["call li", "RAN:call:listItems:END"],
    ["call listItems --sort p", "RAN:call:listItems:--sort:price up:END"],
    ["build files/o", "RAN:build:files/openapi.json:END"],
  ])("%j", (words, ran) => {
    expect(run("zsh", ["-f", "-c", typed(words)]).stdout).toContain(ran);
  });
});
