import { describe, expect, test } from "vitest";
import { Issues } from "../../runtime/generated/index.js";
import type { Schema } from "../schema.js";
import { argumentsOf, bodyDecoder, operation } from "./testing/compiled.js";
import { array, int, nothing, object, ref, string, types, union } from "./testing/schemas.js";

const MASK = "**********";
const secret = (schema: Schema): Schema => ({ ...schema, secret: true });
const inputs = (outcome: ReturnType<ReturnType<typeof bodyDecoder>>) =>
  "issues" in outcome ? outcome.issues.map((issue) => issue.input) : [];

describe("secrets are never quoted", () => {
  const signup = bodyDecoder(
    ref("Signup"),
    types({
      Signup: object({ email: string, user: ref("User") }),
      User: object({ name: string, password: secret({ kind: "string", minLength: 8 }) }),
    }),
  );

  test("where they are refused themselves", () => {
    expect(inputs(signup({ email: "a", user: { name: "b", password: "short" } }))).toEqual([MASK]);
    expect(inputs(signup({ email: "a", user: { name: "b", password: 5 } }))).toEqual([MASK]);
  });

  test("in the object around something missing, at any depth", () => {
    expect(inputs(signup({ user: { name: "b", password: "correct horse" } }))).toEqual([
      { user: { name: "b", password: MASK } },
    ]);
  });

  test("in a body that is no object", () => {
    expect(inputs(signup('{"user":{"password":"correct horse"}}'))).toEqual([MASK]);
    expect(inputs(signup([{ password: "correct horse" }]))).toEqual([[{ password: MASK }]]);
  });

  test("but everything else is", () => {
    expect(inputs(signup({ email: 5, user: { name: "b", password: "correct horse" } }))).toEqual([5]);
    expect(inputs(bodyDecoder(object({ password: int }))({ password: "open" }))).toEqual(["open"]);
  });

  test("in lists, maps, unions and whole bodies", () => {
    const lists = bodyDecoder(object({ tokens: array(secret(string)), n: int }));
    expect(inputs(lists({ tokens: ["a", 1] }))).toEqual([MASK, { tokens: MASK }]);
    const maps = bodyDecoder(
      object({ keys: object({}, { index: [{ key: { kind: "string" }, value: secret(string) }] }) }),
    );
    expect(inputs(maps({ keys: { a: 1 } }))).toEqual([MASK]);
    expect(inputs(bodyDecoder(object({ pin: union(secret(string), nothing) }))({ pin: 1234 }))).toEqual([
      MASK,
    ]);
    expect(inputs(bodyDecoder(secret(string))(1234))).toEqual([MASK]);
  });

  test("in parameters and in fields of spread ones", () => {
    const key = { in: "header", name: "key", wireName: "x-key", optional: false } as const;
    const outcome = argumentsOf([{ ...key, schema: secret(int) }], { headers: { "x-key": "hunter2" } });
    expect(outcome).toMatchObject({
      issues: [{ type: "int_parsing", loc: ["header", "x-key"], input: MASK }],
    });
    const form = argumentsOf(
      [
        {
          in: "query",
          name: "login",
          optional: false,
          fields: ["user", "pass"].map((name) => ({ property: name, wireName: name })),
          spread: object({ user: string, pass: secret(string) }),
        },
      ],
      { query: "pass=hunter2" },
    );
    expect(form).toMatchObject({
      issues: [{ type: "missing", loc: ["query", "user"], input: { pass: MASK } }],
    });
  });

  test("in results", () => {
    const schema = object({ token: secret(string), n: int });
    const { result } = operation({
      result: { status: 200, bodies: [{ status: 200, body: { kind: "json", schema } }] },
    });
    const body = result.bodies[200];
    const issues = new Issues().encoding();
    if (body?.kind === "json") body.encode({ token: "hunter2" }, issues);
    expect(issues.issues.map((issue) => issue.input)).toEqual([{ token: MASK }]);
  });
});
