import { describe, expect, test } from "vitest";
import { ResponseValidationError } from "../../runtime/errors/validation-errors.js";
import { type ResponseMode, toJson } from "../../runtime/result/to-json.js";
import type { Schema, StringSchema, TypeTable } from "../schema.js";
import { operation } from "./testing/compiled.js";
import { array, date, int, number, object, ref, string, types, union } from "./testing/schemas.js";

/** The text of a result, as the runtime creates it. */
function send(schema: Schema, value: unknown, mode: ResponseMode = "project", table?: TypeTable): string {
  const { result } = operation(
    { result: { status: 200, bodies: [{ status: 200, body: { kind: "json", schema } }] } },
    table,
  );
  const body = result.bodies[200];
  if (body?.kind !== "json") throw new Error("No JSON result");
  return toJson(value, body, mode);
}

const text = (constraints: Partial<StringSchema>): Schema => ({ kind: "string", ...constraints });

describe("project mode", () => {
  test.each<readonly [string, Schema, unknown]>([
    ["a length", text({ minLength: 3 }), "ab"],
    ["a pattern", text({ patterns: ["^a"] }), "b"],
    ["a format", text({ format: "email" }), "nobody"],
    ["several at once", text({ minLength: 3, patterns: ["^a", "z$"], format: "uuid" }), "b"],
    ["a minimum", { kind: "number", minimum: 1 }, 0],
    ["a maximum of an integer", { kind: "number", type: "int", maximum: 1 }, 2],
    ["the range in a type's name", { kind: "number", type: "int32" }, 2 ** 40],
    ["a multiple", { kind: "number", multipleOf: 2 }, 3],
    ["a bigint's bound", { kind: "bigint", minimum: "1" }, 0n],
    ["a number of items", { kind: "array", items: number, minItems: 2 }, [1]],
    ["uniqueness", { kind: "array", items: number, uniqueItems: true }, [1, 1]],
  ])("sends what breaks a constraint, which validate mode refuses: %s", (_, schema, value) => {
    const plain = typeof value === "bigint" ? Number(value) : value;
    expect(send(object({ it: schema }), { it: value })).toBe(JSON.stringify({ it: plain }));
    expect(() => send(object({ it: schema }), { it: value }, "validate")).toThrow(ResponseValidationError);
  });

  test.each<readonly [string, Schema, unknown]>([
    ["a number for a text", text({ patterns: ["^a"] }), 1],
    ["a number for a text with several constraints", text({ patterns: ["^a", "z$"], format: "uuid" }), 1],
    ["an object for a text with a format", text({ format: "email" }), {}],
    ["NaN for a number", { kind: "number", minimum: 1 }, Number.NaN],
    ["Infinity for a number", number, Number.POSITIVE_INFINITY],
    ["a fraction for an integer", { kind: "number", type: "int", minimum: 1 }, 1.5],
    ["a date out of range", date, new Date(8.64e15 + 1)],
    ["an object for a list", { kind: "array", items: number, uniqueItems: true }, {}],
    ["nothing", string, undefined],
  ])("refuses a wrong structure: %s", (_, schema, value) => {
    expect(() => send(object({ it: schema }), { it: value })).toThrow(ResponseValidationError);
  });

  test("chooses a union's member by its constraints all the same", () => {
    const code = (pattern: string, more: string) =>
      object({ code: text({ patterns: [pattern] }), [`${more}?`]: string });
    const schema = array(union(code("^a", "left"), code("^b", "right")));
    expect(send(schema, [{ code: "b", right: "r" }])).toBe('[{"code":"b","right":"r"}]');
    // And ignores constraints again after it.
    const followed = object({
      it: union(code("^a", "left"), code("^b", "right")),
      n: text({ minLength: 9 }),
    });
    expect(send(followed, { it: { code: "c" }, n: "short" })).toBe('{"it":{"code":"c"},"n":"short"}');
  });

  test("drops what a strict type does not declare", () => {
    expect(send(object({ n: int }, { strict: true }), { n: 1, leak: 2 })).toBe('{"n":1}');
  });
});

describe("objects with many optional properties", () => {
  const sparse = object({ id: int, "a?": string, "__proto__?": string, "at?": date, "next?": ref("Sparse") });
  const table = types({ Sparse: sparse });
  const both = (value: unknown) => {
    const project = send(ref("Sparse"), value, "project", table);
    expect(send(ref("Sparse"), value, "validate", table)).toBe(project);
    return project;
  };

  test("are sent without those that are absent, in the order of declaration", () => {
    expect(both({ id: 1 })).toBe('{"id":1}');
    expect(both({ at: new Date(0), leak: 1, a: undefined, id: 1, next: { a: "x", id: 2 } })).toBe(
      '{"id":1,"at":"1970-01-01T00:00:00.000Z","next":{"id":2,"a":"x"}}',
    );
  });

  test("send a property called __proto__ only where it is one", () => {
    expect(both(JSON.parse('{"id":1,"__proto__":"p"}'))).toBe('{"id":1,"__proto__":"p"}');
    expect(both({ id: 1, toString: 1 })).toBe('{"id":1}');
  });

  test("do not send null for undefined, and refuse null where it is not declared", () => {
    expect(() => both({ id: 1, a: null })).toThrow(ResponseValidationError);
  });

  test("read a property once", () => {
    let reads = 0;
    const value = {
      id: 1,
      get a() {
        reads++;
        return "x";
      },
    };
    expect(send(ref("Sparse"), value, "project", table)).toBe('{"id":1,"a":"x"}');
    expect(reads).toBe(1);
  });

  test("keep index signatures and strictness", () => {
    const kept = object(
      { "a?": string, "b?": string, "c?": string },
      { index: [{ key: { kind: "string" }, value: number }] },
    );
    expect(send(kept, { b: "x", n: 1 })).toBe('{"b":"x","n":1}');
    const strict = object({ "a?": string, "b?": string, "c?": string }, { strict: true });
    expect(send(strict, { b: "x", a: undefined }, "validate")).toBe('{"b":"x"}');
    expect(() => send(strict, { b: "x", d: 1 }, "validate")).toThrow(ResponseValidationError);
  });

  test("are told apart in a union by what is there, not by what is undefined", () => {
    const a = object({ id: int, "a?": string, "b?": string, "c?": string });
    const b = object({ id: int, "a?": string, "e?": string });
    expect(send(union(a, b), { id: 1, b: undefined, e: "x" })).toBe('{"id":1,"e":"x"}');
  });
});
