/** The parsed words of a command line: `countersign call --url http://… readItem --id 3`. */
export interface CallWords {
  /** Flags before the operation's name, and flags after it that are not arguments of the operation. */
  readonly options: readonly Flag[];
  /** The name of the operation. */
  readonly operation: string | undefined;
  /** All flags after it. */
  readonly flags: readonly Flag[];
  /** Words that are none of these. */
  readonly stray: readonly string[];
}

/** `--name value`, `--name=value`, `--name`. */
export interface Flag {
  readonly name: string;
  /** Absent if no value follows. */
  readonly value?: string;
}

/** A word that begins with two dashes is never a value. `--name=--x` passes such a value. */
export function readWords(words: readonly string[], switches: ReadonlySet<string>): CallWords {
  const options: Flag[] = [];
  const flags: Flag[] = [];
  const stray: string[] = [];
  let operation: string | undefined;
  for (let i = 0; i < words.length; i++) {
    const word = SHORT.get(words[i] ?? "") ?? words[i] ?? "";
    if (!word.startsWith("--") || word === "--") {
      if (operation === undefined) operation = word;
      else stray.push(word);
      continue;
    }
    const [name = "", ...rest] = word.slice(2).split("=");
    const next = words[i + 1];
    const takes = rest.length === 0 && !switches.has(name) && next !== undefined && !next.startsWith("--");
    if (takes) i++;
    const value = rest.length > 0 ? rest.join("=") : takes ? next : undefined;
    (operation === undefined ? options : flags).push({ name, ...(value !== undefined && { value }) });
  }
  return { options, operation, flags, stray };
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ["-h", "--help"],
  ["-p", "--project"],
]);
