import { describe, expect, test } from "vitest";
import { Issues } from "../../runtime/generated/index.js";
import type { Schema } from "../schema.js";
import { argumentsOf, bodyDecoder, operation, resultEncoder } from "./testing/compiled.js";
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

  test("under a name that is nearly the right one", () => {
    const user = {
      name: "b",
      Password: "correct horse",
      login: { pass: "correct horse", pin: 1234, n: null },
    };
    expect(inputs(signup({ email: "a", user }))).toEqual([
      { name: "b", Password: MASK, login: { pass: MASK, pin: MASK, n: null } },
    ]);
    expect(inputs(signup({ Email: "a", user: { name: "b", password: "correct horse" } }))).toEqual([
      { Email: MASK, user: { name: "b", password: MASK } },
    ]);
    const strict = bodyDecoder(object({ name: string, password: secret(string) }, { strict: true }));
    expect(inputs(strict({ name: "b", password: "c", Password: "correct horse" }))).toEqual([MASK]);
  });

  test("in pairs, text or a list instead of an object", () => {
    const pairs = [["password", "correct horse"]];
    expect(inputs(signup(pairs))).toEqual([[[MASK, MASK]]]);
    expect(inputs(signup({ email: "a", user: pairs }))).toEqual([[[MASK, MASK]]]);
    expect(inputs(signup({ email: "a", user: "b:correct horse" }))).toEqual([MASK]);
    expect(inputs(signup({ email: "a", user: 1234 }))).toEqual([MASK]);
  });

  test("in text where a map, a set, a list or a tuple of objects was expected", () => {
    const user = object({ password: secret(string) });
    const kinds: Schema[] = [
      { kind: "map", key: string, value: user },
      { kind: "set", items: user },
      array(user),
      { kind: "tuple", items: [{ schema: user, optional: false }] },
    ];
    for (const schema of kinds) {
      expect(inputs(bodyDecoder(schema)("correct horse"))).toEqual([MASK]);
      expect(inputs(bodyDecoder(object({ users: schema }))({ users: "correct horse" }))).toEqual([MASK]);
    }
  });

  test("where one member of a union has one", () => {
    const either = bodyDecoder(
      union(object({ token: secret(string), n: int }), object({ note: string, m: int })),
    );
    expect(inputs(either({ Token: "correct horse", note: "open" }))).toEqual([{ Token: MASK, note: "open" }]);
    expect(inputs(either("correct horse"))).toEqual([MASK, MASK]);
  });

  test("in the words about them", () => {
    const uuid: Schema = { kind: "string", format: "uuid" };
    expect(
      bodyDecoder(object({ key: secret(uuid), id: uuid }))({ key: "!secret", id: "!open" }),
    ).toMatchObject({
      issues: [
        {
          msg: "Input should be a valid UUID, a secret is not explained",
          input: MASK,
          ctx: { error: "a secret is not explained" },
        },
        { msg: "Input should be a valid UUID, invalid character: found `!` at 1", input: "!open" },
      ],
    });
  });

  test("in recursive types, whatever they are reached through", () => {
    const decode = bodyDecoder(
      ref("Tree"),
      types({
        Tree: object({ "left?": ref("Tree"), "right?": ref("Leaf"), n: int }),
        Leaf: object({ "tree?": ref("Tree"), key: secret(string) }),
      }),
    );
    expect(inputs(decode({ left: { Key: "correct horse", n: 1 }, n: "x" }))).toEqual(["x"]);
    expect(inputs(decode({ left: { right: { Key: "correct horse" }, n: 1 }, n: 1 }))).toEqual([
      { Key: MASK },
    ]);
    expect(inputs(decode({ left: "correct horse", n: 1 }))).toEqual([MASK]);
  });

  test("but everything else is", () => {
    const mixed = bodyDecoder(
      object({ password: secret(string), tags: array(string), meta: object({ a: int }) }),
    );
    expect(inputs(mixed({ password: "c", tags: "open", meta: { a: "open", b: 1 } }))).toEqual([
      "open",
      "open",
    ]);
    expect(inputs(mixed({ password: "c", tags: ["open", 5], meta: { b: "open" } }))).toEqual([
      5,
      { b: "open" },
    ]);
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

  test("in a query that takes nothing else", () => {
    const spread = object({ user: string, pass: secret(string) }, { strict: true });
    const fields = ["user", "pass"].map((name) => ({ property: name, wireName: name }));
    const strict = argumentsOf([{ in: "query", name: "login", optional: false, fields, spread }], {
      query: "pass=a&user=b&Pass=hunter2",
    });
    expect(strict).toMatchObject({
      issues: [{ type: "extra_forbidden", loc: ["query", "Pass"], input: MASK }],
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
    const others = new Issues().encoding();
    if (body?.kind === "json") body.encode({ tokenHash: "hunter2", n: 1 }, others);
    expect(others.issues.map((issue) => issue.input)).toEqual([{ tokenHash: MASK, n: 1 }]);
  });

  test.each<[string, Schema, unknown]>([
    ["secrets", array(secret(string)), ["hunter2", 5]],
    ["objects with secrets", array(object({ token: secret(string), n: int })), [{ token: "hunter2" }]],
  ])("in results that are lists of %s", (_, schema, value) => {
    expect(JSON.stringify(inputs(resultEncoder(schema)(value)))).toMatch(/^\[.*\*{10}.*\]$/);
    expect(JSON.stringify(inputs(resultEncoder(schema)(value)))).not.toContain("hunter2");
  });

  describe("nor are they in a loc, as keys", () => {
    const key = secret({ kind: "string", minLength: 10 });
    const map: Schema = { kind: "map", key, value: int };
    const index: Schema = object({}, { index: [{ key: { kind: "string" }, constraint: key, value: int }] });
    const several: Schema = object(
      {},
      {
        index: [
          { key: { kind: "string" }, constraint: key, value: int },
          { key: { kind: "number" }, value: int },
        ],
      },
    );
    const named = types({ Key: { kind: "string", secret: true } });

    test.each<[string, Schema, unknown]>([
      ["a map", map, { hunter2: "x" }],
      ["a map sent as pairs", map, [["hunter2", "x"]]],
      ["a map of a named type", { kind: "map", key: ref("Key"), value: int }, { hunter2: "x" }],
      ["a record", index, { hunter2: "x" }],
      ["a record of several signatures", several, { hunter2: "x" }],
    ])("of %s, on the way in and out", (_, schema, value) => {
      const sent = JSON.stringify(bodyDecoder(object({ of: schema }), named)({ of: value }));
      expect(sent).toContain(`"loc":["body","of","${MASK}"`);
      expect(sent).not.toContain("hunter2");
      const given = schema.kind === "map" ? new Map([["hunter2", "x"]]) : value;
      const answered = JSON.stringify(resultEncoder(object({ of: schema }), named)({ of: given }));
      expect(answered).toContain(`"loc":["of","${MASK}"`);
      expect(answered).not.toContain("hunter2");
    });

    test("and are decoded and encoded as they are", () => {
      expect(resultEncoder(map)(new Map([["correct horse", 1]]))).toEqual({ value: { "correct horse": 1 } });
      expect(bodyDecoder(index)({ "correct horse": 1 })).toEqual({ value: { "correct horse": 1 } });
    });
  });
});
