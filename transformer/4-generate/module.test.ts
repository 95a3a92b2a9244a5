import ts from "typescript";
import { describe, expect, test } from "vitest";
import type { ComponentFragment, JsonSchema } from "../../runtime/contract/component.js";
import { TypeFacts } from "./facts.js";
import { generateModule } from "./module.js";
import { generated, plan, run } from "./testing/compiled.js";
import { routePart } from "./testing/part.js";
import {
  array,
  boolean,
  date,
  int,
  literal,
  number,
  object,
  ref,
  string,
  types,
  union,
} from "./testing/schemas.js";

const json = (schema: Parameters<typeof array>[0], status = 200) => ({
  status,
  bodies: [{ status, body: { kind: "json", schema } as const }],
});
const body = (schema: Parameters<typeof array>[0]) =>
  [{ in: "body", name: "item", embed: false, schema, optional: false }] as const;

/** Syntax errors of JavaScript, as TypeScript's parser reports them. */
function syntaxErrors(text: string): readonly unknown[] {
  const { diagnostics } = ts.transpileModule(text, {
    fileName: "module.js",
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, allowJs: true },
  });
  return diagnostics ?? [];
}

describe("the text of a module", () => {
  const shop = types({
    Item: object({ id: int, name: { kind: "string", minLength: 1 }, "price?": number }),
    Event: object({ at: date, item: ref("Item") }),
  });
  const plans = [
    plan({ method: "get", path: "/items/:id", result: json(ref("Item")) }),
    plan({ method: "post", path: "/items", parameters: body(ref("Item")), result: json(ref("Item"), 201) }),
    plan({ method: "put", path: "/events", parameters: body(ref("Event")), result: json(ref("Event")) }),
  ];

  test("reads like this", () => {
    expect(generated(plans.slice(0, 2), shop).prelude).toBe(`import * as $ from "countersign/generated";
function copyItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 2, n = x.count;
  const id = $.int(v.id, x, "id");
  const name = $.text(v.name, x, "name", 1);
  const price = (p = v.price) === undefined ? p : (w++, $.number(p, x, "price"));
  x.within(n, k, v);
  if ($.whole(v, x, w)) return v;
  const o = { id, name };
  if (price !== undefined) o.price = price;
  return o;
}
const document = $.document("src/app", '[]');
const getItemsById = {
  contract: 1,
  source: "src/app.ts:1",
  decode: () => [],
  result: $.json(200, copyItem),
  ...document('{"operation":{}}'),
};
const postItems = {
  contract: 1,
  source: "src/app.ts:1",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = copyItem($.present(body), x, "body");
    return [item];
  },
  result: $.json(201, copyItem),
  ...document('{"operation":{}}'),
};
`);
  });

  test("has an object literal where only results go through a function", () => {
    expect(generated(plans.slice(0, 1), shop).prelude).toContain(`function encodeItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    id: $.int(v.id, x, "id"),
    name: $.text(v.name, x, "name", 1),
  };
  if ((p = v.price) !== undefined) o.price = $.number(p, x, "price");
  x.within(n, k, v);
  return o;
}`);
  });

  test("has one function a named type, which decodes and encodes", () => {
    const { prelude } = generated(plans, shop);
    expect(prelude.match(/^function \w+/gm)).toEqual(["function copyItem", "function copyEvent"]);
    expect(prelude.match(/\$\.json\(\d+, \w+\)/g)).toEqual([
      "$.json(200, copyItem)",
      "$.json(201, copyItem)",
      "$.json(200, copyEvent)",
    ]);
  });

  test("has a function of its own for encoding an object with many optional properties, and what holds one", () => {
    const sparse = types({
      Sparse: object({ id: int, "a?": string, "b?": int, "c?": boolean }),
      Holder: object({ sparse: ref("Sparse"), tag: ref("Tag") }),
      Tag: object({ name: string, "note?": string }),
    });
    const both = plan({
      parameters: body(ref("Holder")),
      result: { status: 200, bodies: [{ status: 200, body: { kind: "json", schema: ref("Holder") } }] },
    });
    const functions = (prelude: string) => prelude.match(/(?<=^function )\w+/gm)?.toSorted();
    expect(functions(generated([both], sparse).prelude)).toEqual([
      "copyTag",
      "decodeHolder",
      "decodeSparse",
      "encodeHolder",
      "encodeSparse",
      "readItem",
      "takeHolder",
      "takeSparse",
      "takeTag",
    ]);
    const out = plan({ result: both.result });
    expect(functions(generated([out], sparse).prelude)).toEqual([
      "encodeHolder",
      "encodeSparse",
      "encodeTag",
    ]);
  });

  test("shares equal regular expressions and tables", () => {
    const code = { kind: "string", patterns: ["^[a-z]+$"] } as const;
    const { prelude } = generated([
      plan({ parameters: body(object({ a: code, b: code, c: literal(1, 2), d: literal(1, 2) })) }),
    ]);
    expect(prelude.match(/\/\^\[a-z\]\+\$\/u/g)).toHaveLength(1);
    expect(prelude.match(/\[1, 2\]/g)).toHaveLength(1);
  });

  test("appends each route its constant", () => {
    const { routes } = generated(plans, shop);
    expect(routes.map((route) => route.argument)).toEqual(["getItemsById", "postItems", "putEvents"]);
    expect(routes[1]?.call).toEqual({ start: 1, end: 2 });
  });

  test("keeps away from names that are taken, in the module or by another route", () => {
    const taken = ["$", "copyItem", "components", "postItems"];
    const { prelude, routes } = generated([...plans, ...plans], shop, taken);
    expect(syntaxErrors(prelude)).toEqual([]);
    for (const name of taken)
      expect(prelude).not.toMatch(new RegExp(`(function|const|as) ${name.replace("$", "\\$")} `));
    const names = routes.map((route) => route.argument);
    expect(new Set(names).size).toBe(6);
    for (const name of names) expect(run(prelude, name).contract).toBe(1);
  });

  test("names routes by method and path", () => {
    const name = (method: "get" | "delete", path: string) =>
      generated([plan({ method, path })]).routes[0]?.argument;
    expect(name("get", "/")).toBe("getRoot");
    expect(name("delete", "/users/:user_id/items/:id{[0-9]+}")).toBe("deleteUsersByUserIdItemsById");
    expect(name("get", "/files/*")).toBe("getFilesRest");
    expect(name("get", "/straße/a.b")).toBe("getStraßeAB");
  });

  test("is empty without a route", () => {
    expect(
      generateModule({ name: "src/app", parts: [], facts: new TypeFacts(new Map()), taken: () => false }),
    ).toEqual({
      prelude: "",
      routes: [],
    });
  });

  test("is plain JavaScript, whatever names and texts are like", () => {
    const odd = object({
      "a-b": string,
      class: string,
      __proto__: string,
      constructor: string,
      "quote\"'`": string,
      "line\n": literal("\u2028", "*/"),
      tail: { kind: "string", patterns: ["/*", "^[/]$", ""] },
      "ünï?": union(int, array(string)),
      "v?": date,
    });
    const { prelude, routes } = generated([plan({ parameters: body(odd), result: json(odd) })]);
    expect(syntaxErrors(prelude)).toEqual([]);
    expect(() => run(prelude, routes[0]?.argument ?? "")).not.toThrow();
  });
});

describe("the document's part", () => {
  const component = (name: string, schema: JsonSchema, more: Partial<ComponentFragment> = {}) => ({
    id: `src/app#${name}`,
    name,
    module: "src/app",
    mode: "both" as const,
    schema,
    ...more,
  });
  const text = { type: "string", description: `It's "quoted"` };
  const components: ComponentFragment[] = [
    component("Item", { type: "object", properties: { "a-b": text, c: text }, required: ["a-b"] }),
    component("None", { type: "object", properties: { a: text } }),
    component("Described", { type: "object", properties: { a: text }, required: ["a"], description: "D" }),
    component("Odd", { type: "object", properties: { a: text, b: text }, required: ["b", "a"] }),
    component("Titled", { title: "T", type: "object", properties: { a: text } }),
    component("Free", { type: "object", additionalProperties: text }),
    component("Enum", { type: "string", enum: ["a"] }),
    component("Page<Item>", { type: "object", properties: {} }, { name: "PageItem" }),
    component("Date", { type: "string" }, { mode: "input" }),
    component("Date", { type: "number" }, { mode: "output" }),
    component("Named", { type: "string" }, { pinned: true }),
  ];
  const json = (id: string) => ({ "application/json": { schema: { $ref: id } } });
  const fragment = {
    operation: {
      parameters: [
        { name: "id", in: "path", required: true, schema: { type: "integer" } },
        { name: "q", in: "query", required: false, schema: { type: "string" }, description: "Q" },
      ],
      requestBody: { content: json("src/app#Item"), required: true },
      responses: {
        200: { description: "OK", content: json("src/app#Item") },
        201: { description: "Both", content: { ...json("src/app#Item"), "text/plain": {} } },
        202: { description: "Example", content: { "application/json": { schema: {}, example: 1 } } },
        422: { description: "Validation Error", content: json("countersign#HTTPValidationError") },
      },
    },
    handlerName: "readItem",
  };
  const route = (path: string) =>
    routePart(plan({ path, location: { file: "src/app.ts", start: path.length, length: 1 } }), {
      fragment,
      components,
    });
  const { prelude } = generateModule({
    name: "src/app",
    parts: [route("/a"), route("/ab")],
    facts: new TypeFacts(new Map()),
    taken: () => false,
  });

  test("is what it was", () => {
    const operation = run(prelude, "postA");
    expect(JSON.stringify(operation.document())).toBe(JSON.stringify(fragment));
    expect(operation.components()).toEqual(components);
    // In the same order, too: the served document and the one written at build time are identical to the byte.
    const schemas = (list: readonly ComponentFragment[]) => JSON.stringify(list.map(({ schema }) => schema));
    expect(schemas(operation.components())).toBe(schemas(components));
  });

  test("names each component once a module", () => {
    expect(prelude.match(/#Described/g)).toHaveLength(1);
  });
});

test("for a person, the packed part of the document is left out", () => {
  const { prelude } = generateModule({
    name: "src/app",
    parts: [routePart(plan())],
    facts: new TypeFacts(new Map()),
    taken: () => false,
    forReading: true,
  });
  expect(prelude).toContain("result: $.empty(204)");
  expect(prelude).toMatch(/^\/\/ v: a value, .*\nimport /);
  expect(prelude).toContain("countersign openapi");
  expect(prelude).not.toContain("document(");
});

test("a route with six interfaces of its own stays small", () => {
  const names = ["Order", "Customer", "Address", "Line", "Payment", "Receipt"];
  const fields = { id: int, name: { kind: "string", minLength: 1 } as const, price: number, "note?": string };
  const next = (i: number) => (names[i + 1] ? { next: ref(names[i + 1] ?? "") } : {});
  const table = types(Object.fromEntries(names.map((name, i) => [name, object({ ...fields, ...next(i) })])));
  const components = names.map((name, i) => ({
    id: `src/app#${name}`,
    name,
    module: "src/app",
    mode: "both" as const,
    schema: {
      type: "object",
      properties: {
        id: { type: "integer" },
        name: { type: "string", minLength: 1 },
        price: { type: "number" },
        note: { type: "string" },
        ...(names[i + 1] && { next: { $ref: `src/app#${names[i + 1]}` } }),
      },
      required: ["id", "name", "price"],
    },
  }));
  const { prelude } = generateModule({
    name: "src/app",
    parts: [
      routePart(plan({ parameters: body(ref("Order")), result: json(ref("Order")) }), {
        fragment: {
          operation: { requestBody: { $ref: "src/app#Order" }, responses: { 200: { description: "OK" } } },
        },
        components,
      }),
    ],
    facts: new TypeFacts(table),
    taken: () => false,
  });
  expect(prelude.length).toBeLessThan(4000);
});
