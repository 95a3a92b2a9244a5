import type { Found } from "./found.js";
import { type Kind, kinds } from "./messages.js";

/** Issues that one member of a union had, each with the member's name as its first step. */
export class Taken {
  readonly found: readonly Found[];
  /** The number of issues, including those that were not kept. */
  readonly count: number;
  readonly structural: number;

  constructor(found: readonly Found[], count: number, structural: number) {
    this.found = found;
    this.count = count;
    this.structural = structural;
  }

  /** Copies the issues: those that are given back get further steps. */
  copy(): Taken {
    return new Taken(
      this.found.map((each) => ({ ...each })),
      this.count,
      this.structural,
    );
  }

  /** Whether the value as a whole has the wrong type, the number of wrong literals, and the keys with issues. */
  within(): { readonly whole: boolean; readonly literals: number; readonly keys: ReadonlySet<unknown> } {
    let whole = false;
    let literals = 0;
    const keys = new Set<unknown>();
    for (const { kind, key, steps, depth } of this.found) {
      if (depth === 0) whole ||= saysWrongType(kind);
      else keys.add(steps?.next ? steps.next.key : key);
      if (depth === 1 && (kind === kinds.literal_error || kind === kinds.enum)) literals++;
    }
    return { whole, literals, keys };
  }
}

/** Whether a message says that a value does not have a member's kind at all. */
function saysWrongType({ type }: Kind): boolean {
  return type.endsWith("_type") || OTHER_WORDS.has(type);
}

const OTHER_WORDS: ReadonlySet<string> = new Set(
  [kinds.none_required, kinds.literal_error, kinds.enum].map(({ type }) => type),
);
