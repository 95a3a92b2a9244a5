import type { Direction } from "../schema.js";

/** Which way the values go that a function is given: in from requests, out in answers, or both. */
export type Use = Direction | "both";

interface Given {
  named(text: string): string;
  useOf(mark: string): Use;
}

/** What a function is called by what it is used for. */
export type NameFor = (use: Use) => string;

/**
 * Names that are given when all of a module is written: they say what a function does there, and which way values go through
 * it is only known by who calls it. Until then a mark stands for each, which no text of a program can hold: JSON escapes
 * control characters.
 */
export class LateNames {
  readonly #wanted: NameFor[] = [];
  readonly #called: Record<Direction, string[]> = { input: [], output: [] };

  /** What stands for a name until it is given. */
  mark(nameFor: NameFor): string {
    return `\u0001${this.#wanted.push(nameFor) - 1}\u0001`;
  }

  /** Says of a text which way the values go in what it calls. */
  calledFrom(direction: Direction, text: string): void {
    this.#called[direction].push(text);
  }

  /**
   * Gives the names.
   * @param declared the text of what is declared under each mark.
   * @param claim makes a name the module's, and another one where it is taken.
   * @returns what puts them into a text, and which way values go through what has a mark.
   */
  given(declared: ReadonlyMap<string, string>, claim: (name: string) => string): Given {
    const [input, output] = [this.#reached("input", declared), this.#reached("output", declared)];
    const useOf = (mark: string): Use =>
      input.has(mark) === output.has(mark) ? "both" : input.has(mark) ? "input" : "output";
    const names = this.#wanted.map((nameFor, i) => claim(nameFor(useOf(`\u0001${i}\u0001`))));
    return { named: (text) => text.replace(MARK, (_, i: string) => names[Number(i)] ?? ""), useOf };
  }

  /** The marks that are reached from what is called this way. */
  #reached(direction: Direction, declared: ReadonlyMap<string, string>): ReadonlySet<string> {
    const reached = new Set(this.#called[direction].flatMap(marksIn));
    for (const mark of reached) for (const next of marksIn(declared.get(mark) ?? "")) reached.add(next);
    return reached;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what no text of a program holds.
const MARK = /\u0001(\d+)\u0001/g;

function marksIn(text: string): readonly string[] {
  return text.match(MARK) ?? [];
}
