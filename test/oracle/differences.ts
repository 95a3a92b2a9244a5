import type { Source } from "./compiled.js";

/** What the two compilers deliberately treat differently: `docs/decisions/typia.md` explains why. */
export interface Difference extends Source {
  /** The first cell of its row there. */
  readonly what: string;
  /** Values, whether we accept them, and whether typia does. Each row has a value about which both agree. */
  readonly verdicts: readonly (readonly [value: unknown, ours: boolean, typia: boolean])[];
}

export const DIFFERENCES: readonly Difference[] = [
  {
    what: "Length of a string",
    text: "string & tags.MaxLength<1>",
    verdicts: [
      ["a", true, true],
      ["😀", true, false],
    ],
  },
  {
    what: "Patterns",
    text: 'string & tags.Pattern<"^.$">',
    verdicts: [
      ["a", true, true],
      ["😀", true, false],
    ],
  },
  {
    what: "Multiples of a fraction",
    text: "number & tags.MultipleOf<0.1>",
    verdicts: [
      [0.3, true, false],
      [0.25, false, false],
    ],
  },
  {
    what: "64-bit integers",
    text: 'number & tags.Type<"int64">',
    verdicts: [
      [2 ** 53 - 1, true, true],
      [2 ** 53, false, true],
    ],
  },
  {
    what: "Numbers in a template literal",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template literal type
    text: "`${number}` | `n${bigint}`",
    verdicts: [
      ["-1.5", true, true],
      ["n1", true, true],
      ["01", true, true],
      ["+1", true, true],
      ["0x1F", true, false],
      ["n0x1F", true, false],
      ["n1.5", false, true],
    ],
  },
  {
    what: "Line breaks in a template literal",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template literal type
    text: "`a${string}b`",
    verdicts: [
      ["axb", true, true],
      ["a\nb", true, false],
    ],
  },
  {
    what: "`Default`",
    text: '{ greeting: string & tags.Default<"hello"> }',
    verdicts: [
      [{ greeting: "hi" }, true, true],
      [{}, true, false],
    ],
  },
  {
    what: "`Date`, `Set`, `Map`, `URL`, `Uint8Array`, `bigint`",
    text: "Date | Uint8Array[] | { set: Set<number>; map: Map<string, bigint>; url: URL }",
    verdicts: [
      ["2026-03-01T00:00:00Z", true, false],
      [["AAAA"], true, false],
      [{ set: [1], map: { a: 1 }, url: "https://example.com" }, true, false],
      ["yesterday", false, false],
    ],
  },
  {
    what: "Unions of objects without a tag",
    text: "{ a: number; c?: string } | { b: number; c?: number }",
    verdicts: [
      [{ a: 1, c: "x" }, true, true],
      [{ a: 1, b: 1, c: 1 }, true, false],
      [{ a: 1, c: 1 }, false, false],
    ],
  },
  {
    what: "`Strict<T>`",
    text: "cs.Strict<{ a: number }>",
    verdicts: [
      [{ a: 1 }, true, true],
      [{ a: 1, b: 2 }, false, true],
    ],
  },
  {
    what: "Keys of `Record<number, T>` that are not numbers",
    text: "Record<number, string>",
    verdicts: [
      [{ 1: "a" }, true, true],
      [{ a: 1 }, true, false],
    ],
  },
  {
    what: "Getters of a class",
    text: "WithGetter",
    declarations: ["export class WithGetter { a = 1; get b() { return 2; } }"],
    verdicts: [
      [{ a: 1, b: 2 }, true, true],
      [{ a: 1 }, false, true],
    ],
  },
  {
    what: "Formats",
    text: '{ day?: string & tags.Format<"date">; at?: string & tags.Format<"date-time">; url?: string & tags.Format<"url"> }',
    verdicts: [
      [{ day: "2026-02-28", at: "2026-03-01T09:30:00Z" }, true, true],
      [{ day: "2026-02-30" }, false, true],
      [{ at: "2026-03-01 09:30:00Z" }, true, true],
      [{ at: "1998-12-31T23:59:60Z" }, true, false],
      [{ url: "http://localhost" }, true, false],
    ],
  },
];
