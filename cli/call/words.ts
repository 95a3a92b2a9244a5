/** The words of a command line, taken apart: `countersign call --url http://… readItem --id 3`. */
export interface CallWords {
  /** Those before the name of the operation, and those behind it that the operation has no argument of that name for. */
  readonly options: readonly Flag[];
  /** The name of the operation. */
  readonly operation: string | undefined;
  /** Everything behind it. */
  readonly flags: readonly Flag[];
  /** Words that are neither. */
  readonly stray: readonly string[];
}

/** `--name value`, `--name=value`, `--name`. */
export interface Flag {
  readonly name: string;
  /** Absent where nothing follows that could be one. */
  readonly value?: string;
}

/** A word that begins with two dashes is never a value; `--name=--x` says one that does. */
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
