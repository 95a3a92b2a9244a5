import fc from "fast-check";
import { expect, test } from "vitest";
import type { IndexSignature, ObjectSchema, Property, Schema } from "../../transformer/schema.js";
import { forTypes } from "./runs.js";
import type { World } from "./world.js";

/** A small set of keys, so that signatures and properties often overlap. */
const NAMES = ["a", "ab", "abc", "b", "1", "12", "1.5", "-1", "01", "", "ü"] as const;
const names = fc.constantFrom(...NAMES);

const scalars: fc.Arbitrary<Schema> = fc.constantFrom<Schema>(
  { kind: "number" },
  { kind: "string" },
  { kind: "boolean" },
  { kind: "literal", values: [1, "x"] },
  { kind: "union", members: [{ kind: "string" }, { kind: "number" }] },
  { kind: "unknown" },
);
const object = (name: string): Schema => ({
  kind: "object",
  properties: [{ name, schema: { kind: "number" }, optional: false }],
});
const values = fc.oneof(scalars, fc.constantFrom(object("x"), object("y")));

const strings = fc.constantFrom<Schema>(
  { kind: "string", minLength: 2 },
  { kind: "string", maxLength: 2 },
  { kind: "string", patterns: ["^a", "b"] },
  {
    kind: "union",
    members: [
      { kind: "string", patterns: ["^b"] },
      { kind: "string", minLength: 3 },
    ],
  },
);
const template = (before: string, behind: string): IndexSignature["key"] => ({
  kind: "template",
  templates: [[[before, behind], ["string"]]],
  source: `^${before}[\\s\\S]*${behind}$`,
  text: "",
});

const signatures: fc.Arbitrary<readonly IndexSignature[]> = fc
  .tuple(
    fc.subarray([template("a", ""), template("", "b"), template("1", "")]),
    fc.option(fc.constantFrom<Schema | undefined>(undefined, { kind: "number", type: "int" }), { nil: null }),
    fc.option(fc.option(strings, { nil: undefined }), { nil: null }),
    fc.array(values, { minLength: 5, maxLength: 5 }),
  )
  .map(([templates, numbers, all, values]) => {
    const of = (key: IndexSignature["key"], i: number, constraint?: Schema | null): IndexSignature => ({
      key,
      ...(constraint && { constraint }),
      value: values[i] ?? { kind: "unknown" },
    });
    return [
      ...templates.map((key, i) => of(key, i)),
      ...(numbers === null ? [] : [of({ kind: "number" }, 3, numbers)]),
      ...(all === null ? [] : [of({ kind: "string" }, 4, all)]),
    ];
  });

const properties: fc.Arbitrary<readonly Property[]> = fc
  .uniqueArray(names, { maxLength: 2 })
  .chain((own) =>
    fc.tuple(
      ...own.map((name) =>
        fc.record({ name: fc.constant(name), schema: values, optional: fc.constant(true) }),
      ),
    ),
  );

const objects: fc.Arbitrary<World> = fc
  .record({ properties, index: signatures.filter(({ length }) => length > 0), strict: fc.boolean() })
  .map(({ properties, index, strict }) => {
    const isOpen = index.some(({ key }) => key.kind === "string");
    const schema: ObjectSchema = { kind: "object", properties, index, ...(strict && !isOpen && { strict }) };
    return { schema, types: new Map() };
  });

const bodies = fc.dictionary(
  names,
  fc.constantFrom(1, 2.5, "x", "s", true, { x: 1 }, { x: 1, y: 2 }, { y: "s" }),
  {
    maxKeys: 2,
  },
);

test("keys and their values are taken where the document takes them, and nowhere else, both ways", () => {
  let refused = 0;
  forTypes(objects, 300, (_, readings, forSome) => {
    forSome(bodies, 20, (wire) => {
      const decoded = readings.decode(wire);
      const isTaken = "value" in decoded;
      if (!isTaken) refused++;
      if (isTaken !== readings.input(wire)) {
        const said = isTaken ? "" : JSON.stringify(decoded.issues.map(({ loc, msg }) => [loc, msg]));
        throw new Error(`${isTaken ? "takes" : "refuses"} ${JSON.stringify(wire)} ${said}`);
      }
      if (!isTaken) return;
      // An accepted value is sent unchanged, and nothing in it is lost that any of the signatures declares.
      expect(readings.encode(decoded.value)).toEqual(decoded);
      expect(readings.output(decoded.value)).toBe(true);
      for (const [name, value] of Object.entries(decoded.value as object)) {
        if (typeof value !== "object") expect(value).toBe(wire[name as keyof typeof wire]);
      }
    });
  });
  expect(refused).toBeGreaterThan(500);
});
