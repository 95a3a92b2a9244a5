import fc from "fast-check";
import { expect, test } from "vitest";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Schema } from "../../schema.js";
import { applyConstraints } from "../constraints/apply.js";
import { type Constraint, constraint, type Keyword } from "../constraints/constraint.js";
import { fits } from "../constraints/fits.js";
import { unionOf } from "../kinds/unions.js";
import type { Reading } from "../reading.js";
import { readAll } from "./project.js";

const leaf: fc.Arbitrary<Schema> = fc.oneof(
  fc.constantFrom<Schema>(
    { kind: "string" },
    { kind: "number" },
    { kind: "null" },
    { kind: "boolean" },
    { kind: "parsed", type: "Date" },
    { kind: "never" },
    { kind: "ref", id: "a#A" },
    { kind: "array", items: { kind: "string" } },
  ),
  fc
    .uniqueArray(fc.oneof(fc.constantFrom("a", "b", "c"), fc.nat(3), fc.boolean()), {
      minLength: 1,
      maxLength: 3,
    })
    .map((values): Schema => ({ kind: "literal", values })),
);
const nested = fc.oneof(
  leaf,
  fc.array(leaf, { minLength: 1, maxLength: 4 }).map((members): Schema => ({ kind: "union", members })),
);

test("a union is in normal form: flat, its literals together, its members distinct", () => {
  fc.assert(
    fc.property(fc.array(nested, { minLength: 1, maxLength: 6 }), (schemas) => {
      const union = unionOf(schemas);
      const members = union.kind === "union" ? union.members : [union];
      const texts = members.map((member) => JSON.stringify(member));
      expect(members.some((member) => member.kind === "union")).toBe(false);
      expect(members.filter((member) => member.kind === "literal").length).toBeLessThan(2);
      expect(new Set(texts).size).toBe(texts.length);
      if (union.kind === "union") expect(members.length).toBeGreaterThan(1);
      expect(unionOf([union])).toEqual(union);
    }),
  );
});

const bounds = fc.record({
  keyword: fc.constantFrom<Keyword>("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
  value: fc.integer({ min: -5, max: 5 }),
});

/** The schema with all constraints, and the codes of what is wrong with them. */
function constrained(schema: Schema, constraints: readonly Constraint[]) {
  const codes: string[] = [];
  const reading = {
    report: ({ code }: Diagnostic) => codes.push(code),
    resolve: (each: Schema) => each,
  } as unknown as Reading;
  const place = {
    location: undefined,
    trail: [],
    mode: "input",
    depth: 0,
    absent: true,
    foreign: false,
    apart: [],
  } as const;
  return { schema: applyConstraints(schema, constraints, place, reading), codes, reading };
}

test("constraints mean the same in any order, and exactly what each of them says", () => {
  const holds = (value: number, { keyword, value: bound }: Constraint) =>
    (keyword === "minimum" && value >= Number(bound)) ||
    (keyword === "maximum" && value <= Number(bound)) ||
    (keyword === "exclusiveMinimum" && value > Number(bound)) ||
    (keyword === "exclusiveMaximum" && value < Number(bound));
  fc.assert(
    fc.property(
      fc.array(bounds, { minLength: 1, maxLength: 4 }),
      fc.constantFrom("int", undefined),
      (all, type) => {
        const constraints = all.map(({ keyword, value }) => constraint(keyword, value) as Constraint);
        const base: Schema = type === "int" ? { kind: "number", type } : { kind: "number" };
        const one = constrained(base, constraints);
        expect(constrained(base, constraints.toReversed())).toMatchObject({
          schema: one.schema,
          codes: one.codes,
        });
        // Half steps represent all numbers between two whole ones.
        const values = Array.from({ length: 29 }, (_, i) => i / 2 - 7).filter(
          (value) => type === undefined || Number.isInteger(value),
        );
        const possible = values.filter((value) => constraints.every((each) => holds(value, each)));
        expect(one.codes).toEqual(possible.length > 0 ? [] : ["CS2011"]);
        if (possible.length > 0) {
          expect(values.filter((value) => fits(one.schema, value, one.reading))).toEqual(possible);
        }
      },
    ),
  );
});

test("a template accepts what its parts can be and nothing that begins otherwise", () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template literal type
  const [outcome] = readAll([{ type: "`a.${number}/${string}`" }]);
  const schema = outcome?.schema;
  const source = schema?.kind === "template" ? schema.source : "never";
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), (number, text) => {
      expect(`a.${JSON.stringify(number)}/${text}`).toMatch(new RegExp(source, "u"));
      expect(`ab${JSON.stringify(number)}/${text}`).not.toMatch(new RegExp(source, "u"));
    }),
  );
});
