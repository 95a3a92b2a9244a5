import fc from "fast-check";
import { expect, test } from "vitest";
import { kinds } from "../test/properties/kinds.js";
import { factsOf } from "./kinds.js";
import { eachPart, partsOf, reachable, withParts } from "./parts.js";
import type { Schema } from "./schema.js";

const text: Schema = { kind: "string" };
const int: Schema = { kind: "number", type: "int" };
const uuid: Schema = { kind: "string", format: "uuid" };

test.each(Object.entries(kinds))(
  "%s: what is listed is what is replaced, leaves have nothing, and what does not change is the same object",
  (_, worlds) => {
    fc.assert(
      fc.property(worlds, ({ schema: root, types }) => {
        for (const schema of reachable([root], types)) {
          const replaced: Schema[] = [];
          const same = withParts(schema, (part) => {
            replaced.push(part);
            return part;
          });
          expect(same).toBe(schema);
          expect(replaced).toEqual(partsOf(schema));
          if (factsOf(schema).isLeaf) expect(replaced).toEqual([]);
        }
      }),
      { numRuns: 20, seed: 4 },
    );
  },
);

test("steps are those of a diagnostic's trail", () => {
  const schema: Schema = {
    kind: "object",
    properties: [{ name: "a", schema: int, optional: false }],
    index: [{ key: { kind: "string" }, constraint: uuid, value: text }],
  };
  const steps: unknown[] = [];
  eachPart(schema, (part, step, property) => steps.push([part, step, property?.name]));
  expect(steps).toEqual([
    [int, "a", "a"],
    [uuid, "key", undefined],
    [text, "{}", undefined],
  ]);
});

test("of an object with toJSON, the side that goes the way that is asked for, or both", () => {
  const schema: Schema = { kind: "toJSON", input: int, output: text };
  expect(partsOf(schema, "input")).toEqual([int]);
  expect(partsOf(schema, "output")).toEqual([text]);
  expect(partsOf(schema)).toEqual([int, text]);
  expect([...reachable([schema], new Map(), "output")]).toEqual([schema, text]);
});
