import { describe, expect, test } from "vitest";
import type { Schema } from "../schema.js";
import { generated, plan } from "./testing/compiled.js";
import { array, int, object, ref, types } from "./testing/schemas.js";

const all = types({
  Item: object({ id: int, tags: array(ref("Tag")) }),
  Tag: object({ name: { kind: "string", minLength: 1 } }),
  Pet: { kind: "union", members: [ref("Item"), ref("Tag")] },
});

const body = (schema: Schema = ref("Item"), name = "it") =>
  plan({ parameters: [{ in: "body", name, embed: false, schema, optional: false }] });
const result = (schema: Schema = ref("Item")) =>
  plan({ result: { status: 200, bodies: [{ status: 200, body: { kind: "json", schema } }] } });

const functionsOf = (...plans: ReturnType<typeof plan>[]) =>
  [...generated(plans, all).prelude.matchAll(/^function (\w+)/gm)].map(([, name]) => name);

describe("a function's name says which way values go through it", () => {
  test("in, out and both", () => {
    expect(functionsOf(body())).toEqual(["decodeItem", "decodeTag"]);
    expect(functionsOf(result())).toEqual(["encodeItem", "encodeTag"]);
    expect(functionsOf(body(), result())).toEqual(["copyItem", "copyTag"]);
  });

  test("also where it is met the other way as a part of something only", () => {
    expect(functionsOf(body(ref("Tag")), result())).toEqual(["copyTag", "encodeItem"]);
    expect(functionsOf(result(ref("Tag")), body())).toEqual(["copyTag", "decodeItem"]);
  });

  test("and where a table of a union's members stands between", () => {
    expect(functionsOf(body(ref("Tag")), result(ref("Pet"))).toSorted()).toEqual([
      "copyTag",
      "encodeItem",
      "encodePet",
    ]);
  });
});

test("a variable keeps the parameter's name, and what is declared gives way", () => {
  const { prelude } = generated([body(ref("Item"), "decodeItem")], all);
  expect(prelude).toContain("const decodeItem = decodeItem2(");
  expect(prelude).toContain("function decodeItem2(v, x, k) {");
});

test("no mark is left", () => {
  expect(generated([body(), result(ref("Pet"))], all).prelude).not.toContain("\u0001");
});
