import type { Direction } from "../schema.js";

/** The direction of the values that a function receives: in from requests, out in responses, or both. */
export type Use = Direction | "both";

interface Given {
  named(text: string): string;
  useOf(mark: string): Use;
}

/** The name of a function, depending on what it is used for. */
export type NameFor = (use: Use) => string;

/**
 * Names that are assigned once all of a module is written. A name says what the function does, and only its callers determine the
 * direction of its values. Until then, a mark takes the place of each name. No program text can contain a mark, because JSON
 * escapes control characters.
 */
export class LateNames {
  readonly #wanted: NameFor[] = [];
  readonly #called: Record<Direction, string[]> = { input: [], output: [] };

  /** A placeholder for a name until it is assigned. */
  mark(nameFor: NameFor): string {
    return `\u0001${this.#wanted.push(nameFor) - 1}\u0001`;
  }

  /** Records the direction of the values that a text passes to the functions it calls. */
  calledFrom(direction: Direction, text: string): void {
    this.#called[direction].push(text);
  }

  /**
   * Assigns the names.
   * @param declared the text of the declaration for each mark.
   * @param claim reserves a name for the module, or another one if it is taken.
   * @returns what inserts the names into a text, and the direction of the values of each mark.
   */
  given(declared: ReadonlyMap<string, string>, claim: (name: string) => string): Given {
    const [input, output] = [this.#reached("input", declared), this.#reached("output", declared)];
    const useOf = (mark: string): Use =>
      input.has(mark) === output.has(mark) ? "both" : input.has(mark) ? "input" : "output";
    const names = this.#wanted.map((nameFor, i) => claim(nameFor(useOf(`\u0001${i}\u0001`))));
    return { named: (text) => text.replace(MARK, (_, i: string) => names[Number(i)] ?? ""), useOf };
  }

  /** The marks that are reached from calls in this direction. */
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
