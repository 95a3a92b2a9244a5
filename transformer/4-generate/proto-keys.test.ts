import { describe, expect, test } from "vitest";
import type { IndexSignature, ObjectSchema, Property, Schema } from "../schema.js";
import { bodyDecoder, resultEncoder } from "./testing/compiled.js";
import { array, int, nothing, object, ref, string, types, union } from "./testing/schemas.js";

/** `__proto__` is an ordinary own key of the data in every type that keeps keys. It never sets a prototype. */
const record = (value: Schema, key: IndexSignature["key"] = { kind: "string" }): ObjectSchema => ({
  kind: "object",
  properties: [],
  index: [{ key, value }],
});
const anything: Schema = { kind: "unknown" };
const template: IndexSignature["key"] = {
  kind: "template",
  templates: [[["__", ""], ["string"]]],
  source: "^__[\\s\\S]*$",
  text: "`__$" + "{string}`",
};
const b: Property = { name: "b", schema: int, optional: false };

const members = [string, int, nothing, array(ref("Json")), record(ref("Json"))];
const table = types({ Json: { kind: "union", members } });
const text = '{"__proto__":{"__proto__":1,"a":2},"b":3}';

const containers: Readonly<Record<string, Schema>> = {
  "a record": record(anything),
  "a record of records": record(union(int, record(int))),
  unknown: anything,
  Json: ref("Json"),
  "a union": union(array(int), record(anything)),
  "a property of that name": {
    kind: "object",
    properties: [{ name: "__proto__", schema: record(int), optional: false }, b],
  },
  "an optional property of that name": {
    kind: "object",
    properties: [{ name: "__proto__", schema: record(int), optional: true }, b],
  },
  "properties and an index signature": { ...record(anything), properties: [b] },
  "keys of a template": { ...record(anything, template), properties: [b] },
};

describe.each(Object.entries(containers))("%s", (_, schema) => {
  test("gets it as a key of its own", () => {
    const outcome = bodyDecoder(schema, table)(JSON.parse(text));
    if (!("value" in outcome)) throw new Error(JSON.stringify(outcome.issues));
    const value = outcome.value as object;
    expect(Object.keys(value).sort()).toEqual(["__proto__", "b"]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Reflect.get(value, "a")).toBeUndefined();
    expect(JSON.parse(JSON.stringify(value))).toEqual(JSON.parse(text));
    expect(Reflect.get({}, "a")).toBeUndefined();
  });

  test("sends it", () => {
    const outcome = resultEncoder(schema, table)(JSON.parse(text));
    if (!("value" in outcome)) throw new Error(JSON.stringify(outcome.issues));
    expect(JSON.parse(JSON.stringify(outcome.value))).toEqual(JSON.parse(text));
  });
});

test("a map has it among its keys, both ways", () => {
  const schema: Schema = { kind: "map", key: string, value: anything };
  const wire = JSON.parse('{"__proto__":1,"a":2}');
  expect(bodyDecoder(schema)(wire)).toEqual({
    value: new Map([
      ["__proto__", 1],
      ["a", 2],
    ]),
  });
  const sent = resultEncoder(schema)(
    new Map([
      ["__proto__", 1],
      ["a", 2],
    ]),
  );
  expect("value" in sent && JSON.stringify(sent.value)).toBe('{"__proto__":1,"a":2}');
});

test("what keeps no undeclared keys drops or refuses it like any other", () => {
  const wire = JSON.parse('{"__proto__":{"a":1},"b":3}');
  const dropped = bodyDecoder(object({ b: int }))(wire);
  expect("value" in dropped && Object.getOwnPropertyNames(dropped.value)).toEqual(["b"]);
  expect(bodyDecoder(object({ b: int }, { strict: true }))(wire)).toMatchObject({
    issues: [{ type: "extra_forbidden", loc: ["body", "__proto__"] }],
  });
});
