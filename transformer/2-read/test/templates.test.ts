// biome-ignore-all lint/suspicious/noTemplateCurlyInString: template literal types are written that way
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { template } from "../../../runtime/generated/templates.js";
import { programOf } from "../../../test/support/program.js";
import { createSlowPatterns } from "../constraints/slow-pattern.js";
import { readAll } from "./project.js";

const slowPattern = createSlowPatterns();

/** The parts of a template, and texts that fit them. */
const PIECES = ["-", "-", "--", "::", "1", "px", "e", "x", ".", " ", "ab", "ba", "", "a"];
const HOLES: Readonly<Record<string, readonly string[]>> = {
  string: ["", "a", "ab", "-", "a-b", "😀", "\n", "1"],
  number: [
    "0",
    "1",
    "-1",
    "+2",
    "1.5",
    ".5",
    "1.",
    "1e3",
    "1e+3",
    "0x1F",
    "0b1",
    "0o7",
    " 1",
    "1 ",
    " ",
    "-0x1",
    "01",
    "Infinity",
    "1e999",
    "NaN",
    "1_0",
    "\n",
  ],
  bigint: ["0", "1", "-1", "10", "01", "0x1f", "-0b1", "0o7", "+1", "1n", "", "1_0", "00", "-0", " 1", "1e3"],
  boolean: ["true", "false", "True", ""],
  '"a" | "b-" | ""': ["a", "b-", "", "b"],
  "1 | 20": ["1", "20", "2"],
  null: ["null", ""],
  "`<${number}>`": ["<1>", "<>", "<<1>>"],
  "`${string}-` | `+${bigint}`": ["-", "a-", "+1", "+", "a--"],
};

const words = Object.keys(HOLES);

/** A template as text, and texts that it may match. */
const cases = fc
  .tuple(
    fc.constantFrom(...PIECES),
    fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...PIECES)), { minLength: 1, maxLength: 4 }),
  )
  .chain(([first, rest]) => {
    const type = `\`${first}${rest.map(([hole, piece]) => `\${${hole}}${piece}`).join("")}\``;
    const filled = fc
      .tuple(
        ...rest.map(([hole, piece]) =>
          fc.tuple(fc.constantFrom(...(HOLES[hole] ?? [])), fc.constantFrom(piece, piece, piece, "")),
        ),
      )
      .map((parts) => first + parts.flat().join(""));
    const mixed = fc
      .array(fc.constantFrom(...PIECES, "1", "b", "<"), { maxLength: 8 })
      .map((all) => all.join(""));
    return fc.record({
      type: fc.constant(type),
      texts: fc.array(fc.oneof(filled, filled, mixed), { minLength: 25, maxLength: 25 }),
    });
  });

/** Which of the texts each type accepts, according to TypeScript. */
function assignable(
  all: readonly { type: string; texts: readonly string[] }[],
): readonly (readonly boolean[])[] {
  const lines = all.flatMap(({ type, texts }, i) => [
    `type T${i} = ${type};`,
    ...texts.map((text) => `{ const v: T${i} = ${JSON.stringify(text)}; void v; }`),
  ]);
  const { program, file } = programOf({ "src/app.ts": `${lines.join("\n")}\nexport {};` });
  const source = file("src/app.ts");
  const refused = new Set(
    program
      .getSemanticDiagnostics(source)
      .map(({ start = 0 }) => source.getLineAndCharacterOfPosition(start).line),
  );
  let line = 0;
  return all.map(({ texts }) => {
    line++;
    return texts.map(() => !refused.has(line++));
  });
}

const sample = fc.sample(cases, { numRuns: 400, seed: 22 });
const outcomes = readAll(sample.map(({ type }) => ({ type })));
const answers = assignable(sample);

describe("templates match what TypeScript takes", () => {
  test("in every case", () => {
    const wrong: string[] = [];
    let loose = 0;
    let exact = 0;
    for (const [i, { type, texts }] of sample.entries()) {
      const schema = outcomes[i]?.schema;
      const takes =
        schema?.kind === "template"
          ? template(schema.source, schema.templates)
          : schema?.kind === "literal"
            ? { source: "^", test: (text: string) => schema.values.includes(text) }
            : undefined;
      if (!takes) throw new Error(`${type} is read as ${JSON.stringify(schema)}`);
      for (const [j, text] of texts.entries()) {
        const expected = answers[i]?.[j];
        if (takes.test(text) !== expected)
          wrong.push(`${type} ${JSON.stringify(text)}: TypeScript says ${expected}`);
        // The document may accept fewer texts, never more.
        const documented = new RegExp(takes.source, "u").test(text);
        if (expected && !documented)
          wrong.push(`${type} ${JSON.stringify(text)}: refused by ${takes.source}`);
        if (schema?.kind !== "template" || expected) continue;
        if (documented) loose++;
        else exact++;
      }
    }
    expect(wrong).toEqual([]);
    expect(loose).toBeLessThan(exact / 4);
  });
});

describe("the time for a text is proportional to its length", () => {
  const types = [
    ["`${string}-${string}-${string}-${string}!`", "-"],
    ["`${number}${number}${number}x`", "1"],
    ["`${string}--${string}--${string}--${string}!`", "-"],
    ["`${number}:${number}:${number}!`", "1:"],
    ["`${number} ${number} ${number}!`", "  1"],
    ["`${string}ab${number}ab${string}!`", "ab1"],
    ["`${bigint}0${bigint}0${bigint}!`", "0"],
    ['`${"a" | ""}${string}${"b" | "-"}${string}${"c" | "-"}${string}!`', "-"],
  ] as const;
  const schemas = readAll(types.map(([type]) => ({ type })));

  test.each(types.map(([type, unit], i) => [type, unit, schemas[i]?.schema] as const))(
    "%s",
    (_, unit, schema) => {
      if (schema?.kind !== "template") throw new Error("No template");
      // 500 dashes took four seconds.
      const text = unit.repeat(200_000);
      expect(template(schema.source, schema.templates).test(text)).toBe(false);
      expect(new RegExp(schema.source, "u").test(text)).toBe(false);
      expect(slowPattern(schema.source)).toBeUndefined();
    },
  );
});
