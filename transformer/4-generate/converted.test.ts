import fc from "fast-check";
import { expect, test } from "vitest";
import type { NamedType, ProjectMethod, Schema, TypeTable } from "../schema.js";
import { bodyDecoder, resultEncoder } from "./testing/compiled.js";

/** A value of the project that is available in every module. */
const method = (name: string): ProjectMethod => ({
  of: { id: "JSON", text: "JSON", declaration: { file: "src/json.ts", start: 0, length: 0 } },
  name,
});

/** A list of numbers in the handler; on the wire, its JSON as a string. */
const converted: Schema = {
  kind: "toJSON",
  self: true,
  input: { kind: "string" },
  output: { kind: "string" },
  made: method("parse"),
  written: method("stringify"),
};

const named: NamedType = {
  id: "app#Numbers",
  name: "Numbers",
  module: "app",
  schema: converted as NamedType["schema"],
};
const types: TypeTable = new Map([[named.id, named]]);

interface Sample {
  readonly schema: Schema;
  readonly wire: unknown;
  readonly value: unknown;
}

const numbers = fc.array(fc.integer());
const leaf: fc.Arbitrary<Sample> = fc
  .tuple(fc.constantFrom<Schema>(converted, { kind: "ref", id: named.id }), numbers)
  .map(([schema, value]) => ({ schema, value, wire: JSON.stringify(value) }));

/** The types that can contain a converted value. */
function around({ schema, wire, value }: Sample): readonly Sample[] {
  const property = (optional: boolean): Schema => ({
    kind: "object",
    properties: [{ name: "it", schema, optional }],
  });
  return [
    { schema: { kind: "array", items: schema }, wire: [wire, wire], value: [value, value] },
    {
      schema: { kind: "tuple", items: [{ schema, optional: false }], rest: schema },
      wire: [wire, wire],
      value: [value, value],
    },
    {
      schema: { kind: "map", key: { kind: "string" }, value: schema },
      wire: { a: wire },
      value: new Map([["a", value]]),
    },
    { schema: { kind: "set", items: schema }, wire: [wire], value: new Set([value]) },
    { schema: property(false), wire: { it: wire }, value: { it: value } },
    { schema: property(true), wire: { it: wire }, value: { it: value } },
    { schema: property(true), wire: {}, value: {} },
    {
      schema: { kind: "object", properties: [], index: [{ key: { kind: "string" }, value: schema }] },
      wire: { a: wire, b: wire },
      value: { a: value, b: value },
    },
    { schema: { kind: "union", members: [schema, { kind: "null" }] }, wire, value },
    { schema: { kind: "union", members: [schema, { kind: "null" }] }, wire: null, value: null },
  ];
}

const { sample } = fc.letrec<{ sample: Sample }>((tie) => ({
  sample: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.tuple(tie("sample"), fc.nat()).map(([inner, i]) => {
      const all = around(inner);
      return all[i % all.length] ?? inner;
    }),
  ),
}));

test("a converted value comes in and leaves wherever it stands", () => {
  fc.assert(
    fc.property(sample, ({ schema, wire, value }) => {
      expect(bodyDecoder(schema, types)(wire)).toEqual({ value });
      expect(resultEncoder(schema, types)(value)).toEqual({ value: wire });
    }),
    { numRuns: 200 },
  );
});

test("what cannot be made is an issue at its place, wherever it stands", () => {
  for (const { schema, wire } of around({ schema: converted, wire: "[1", value: undefined })) {
    const isIn = JSON.stringify(wire).includes("[1");
    const outcome = bodyDecoder(schema, types)(wire);
    expect("issues" in outcome).toBe(isIn);
    if (!("issues" in outcome)) continue;
    for (const issue of outcome.issues) {
      expect(issue).toMatchObject({
        type: "value_error",
        input: "[1",
        msg: expect.stringMatching(/^Value error, .*JSON/),
      });
      const at = issue.loc.slice(1).reduce((inner: unknown, step) => Reflect.get(Object(inner), step), wire);
      expect(at).toBe("[1");
    }
  }
});
