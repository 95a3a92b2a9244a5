import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Problem } from "../transformer/hosts/problems.js";
import { BUILT_IN, RULE_NAMES, type RuleName } from "../transformer/rules/built-in.js";
import type { BuiltInRule } from "../transformer/rules/built-in-rule.js";
import { sampleProgram } from "./support/sample-program.js";
import { removeFolder, repository, temporaryFolder, writeFiles } from "./support/temporary.js";

const folder = temporaryFolder("rules");
afterAll(() => removeFolder(folder));

const HEAD = `import { App, HttpError, Router, reply } from "countersign";
import type { ApiKey, Bearer, Body, Default, Depends, Form, Header, Int, Int32, MaxItems, MaxLength, Max, Min, Path, Query, Secret, Socket, Strict, Uuid } from "countersign";
export function signedIn(token: Bearer): string { return token.credentials; }
`;

interface Cases {
  /** The findings, as the text that each marks; `app` is the object on which operations are registered. */
  readonly found: Readonly<Record<string, readonly string[]>>;
  /** The twins without findings. */
  readonly fine: readonly string[];
  readonly options?: unknown;
}

const get = (path: string, signature: string, type = "string", value = '""') =>
  `app.get("${path}", (${signature}): ${type} => ${value});`;
const body = (type: string) => `app.post("/", (value: ${type}): string => String(value));`;

const RULES: { readonly [Name in RuleName]: Cases } = {
  guarded: {
    found: { [get("/", "")]: ["get"], [get("/", "token?: Bearer")]: ["get"] },
    fine: [
      get("/", "token: Bearer"),
      `app.get("/", { public: true }, (): string => "");`,
      `app.get("/", { dependencies: [signedIn] }, (): string => "");`,
    ],
  },
  summary: {
    found: { [get("/", "")]: ["get"] },
    fine: [
      `/** Lists. */\n${get("/", "")}`,
      `app.get("/", { summary: "Lists" }, (): string => "");`,
      `app.get("/", { hidden: true }, (): string => "");`,
    ],
  },
  "operation-id": {
    found: {
      [`app.get("/", { operationId: "list_items" }, (): string => "");`]: ["get"],
      [`app.get("/", { operationId: "ListItems" }, (): string => "");`]: ["get"],
    },
    fine: [
      `app.get("/", { operationId: "listItems2" }, (): string => "");`,
      `app.get("/", { operationId: "a_b", hidden: true }, (): string => "");`,
    ],
  },
  "max-length": {
    found: {
      [get("/", "q: string, more?: string & MaxLength<3>")]: ["q"],
      [get("/:id", "id: string")]: ["id"],
      [get("/", "h: Header<string>")]: ["h"],
      [`interface Filter { q?: string; ids?: string[] }\n${get("/", "filter: Query<Filter>")}`]: ["q", "ids"],
      [`interface Item { name: string; nested: { note: string }; list: string[]; pair: [string, number]; by: Record<string, string>; map: Map<string & MaxLength<3>, string>; either: string | number; set: Set<string> }\n${body("Item")}`]:
        ["name", "note", "list", "pair", "by", "by", "map", "either", "set"],
      [`interface Tree { label: string; children: Tree[] }\n${body("Tree")}\napp.put("/", (value: Tree): string => value.label);`]:
        ["label"],
      [`interface Login { user: string }\napp.post("/", (login: Form<Login>): string => login.user);`]: [
        "user",
      ],
      [`export function paged(cursor: string): string { return cursor; }\n${get("/", "at: Depends<typeof paged>")}`]:
        ["cursor"],
      [`export function counted(key: Header<string>): void { void key; }\nconst router = new Router({ dependencies: [counted] });\nrouter.get("/a", (): number => 1);\napp.route("", router);`]:
        ["key"],
      [`app.socket("/", async (socket: Socket<{ text: string }, { said: string }>): Promise<void> => { await socket.send({ said: "" }); });`]:
        ["text"],
      [body("string[]")]: ["value"],
    },
    fine: [
      get("/", "id: Uuid, day: Date, kind?: 'a' | 'b'"),
      body("{ name: string & MaxLength<9>; by: Record<string & MaxLength<3>, number> }"),
      get("/", "", "{ name: string }", '({ name: "" })'),
      `app.webhook("sold", (event: { name: string }): void => void event);`,
      get("/", "token: ApiKey<'header', 'x-key'>"),
    ],
  },
  "max-items": {
    found: {
      [get("/", "ids: Query<Int[]>")]: ["ids"],
      [`interface Item { tags: string[]; sets: Set<number>; rest: [string, ...number[]]; deep: (number[] & MaxItems<3>)[]; map: Map<string, number[]> }\n${body("Item")}`]:
        ["tags", "sets", "deep", "map"],
    },
    fine: [body("{ tags: string[] & MaxItems<3>; pair: [string, number] }"), get("/", "", "number[]", "[1]")],
  },
  "no-unknown": {
    found: {
      [get("/", "", "unknown", "1")]: ["get"],
      [`interface Item { data: unknown; more: Record<string, unknown>; list: unknown[] }\n${get("/", "", "Item[]", "[]")}`]:
        ["data", "more", "list"],
    },
    fine: [body("{ data: unknown }"), get("/", "", "{ data: number }", "({ data: 1 })")],
  },
  pagination: {
    found: {
      [get("/", "", "number[]", "[]")]: ["get"],
      [get("/", "q: string", "number[] | null", "[]")]: ["get"],
      [`type Ids = number[];\n${get("/", "", "Ids", "[]")}`]: ["get"],
    },
    fine: [
      get("/", "limit: number = 3", "number[]", "[limit]"),
      get("/", "", "{ items: number[] }", "({ items: [] })"),
      `app.post("/", (): number[] => []);`,
      `interface Page { cursor?: string }\n${get("/", "page: Query<Page>", "number[]", "[]")}`,
    ],
  },
  "client-errors": {
    found: {
      [get("/:id", "id: string")]: ["get"],
      [get("/:id", "id: Int")]: ["get"],
    },
    fine: [
      `app.get("/:id", (id: string): string => { if (id) throw new HttpError(404); return id; });`,
      get("/health", ""),
      get("/", "limit: Int"),
      `app.get("/:id", { responses: { 404: { description: "None" } } }, (id: string): string => id);`,
      get("/:id", "id: string, token: Bearer"),
    ],
  },
  "path-style": {
    found: {
      [get("/openOrders", "")]: ["get"],
      [get("/open_orders/Big", "")]: ["get", "get"],
      [`const router = new Router({ prefix: "/Shop" });\nrouter.get("/a", (): string => "");\napp.route("", router);`]:
        ["get"],
    },
    fine: [get("/open-orders/:orderId", "orderId: string"), get("/v1/robots.txt", ""), get("/", "")],
  },
  "path-nouns": {
    found: {
      [get("/get-items", "")]: ["get"],
      [get("/items/delete", "")]: ["get"],
      [get("/createItem", "")]: ["get"],
    },
    fine: [get("/gets/settings/lists/address", ""), get("/adder", "")],
  },
  "path-plural": {
    found: {
      [get("/item/:id", "id: string")]: ["get"],
      [get("/items/:id/note/:note", "id: string, note: string")]: ["get"],
    },
    fine: [
      get("/items/:id", "id: string"),
      get("/people/:id", "id: string"),
      get("/health", ""),
      get("/v1/:kind", "kind: string"),
      get("/me/items", ""),
    ],
  },
  "no-trailing-slash": {
    found: { [get("/items/", "")]: ["get"] },
    fine: [get("/items", ""), get("/", "")],
  },
  tags: {
    found: { [get("/", "")]: ["get"] },
    fine: [
      `app.get("/", { tags: ["a"] }, (): string => "");`,
      `const router = new Router({ tags: ["a"] });\nrouter.get("/a", (): string => "");\napp.route("", router);`,
      `app.get("/", { hidden: true }, (): string => "");`,
    ],
  },
  "parameter-description": {
    found: {
      [get("/", "q: string")]: ["q"],
      [`interface Filter { /** Said. */ said?: string; unsaid?: string }\n${get("/", "filter: Query<Filter>")}`]:
        ["unsaid"],
      [`export function paged(cursor: string): string { return cursor; }\n${get("/", "at: Depends<typeof paged>")}`]:
        ["cursor"],
    },
    fine: [
      `/** @param q What to look for. */\n${get("/", "q: string")}`,
      get("/", "token: Bearer"),
      body("{ a: string }"),
    ],
  },
  "no-secret-in-url": {
    found: {
      [get("/", "code: Query<Secret<string>>")]: ["code"],
      [get("/:code", "code: Path<Secret<string>>")]: ["code"],
      [`interface Reset { code: Secret<string> }\n${get("/", "reset: Query<Reset>")}`]: ["code"],
    },
    fine: [get("/", "code: Header<Secret<string>>"), body("{ code: Secret<string> }"), get("/", "q: string")],
  },
  "no-secret-in-result": {
    found: {
      [`interface User { name: string; password: Secret<string> }\n${get("/", "", "User[]", "[]")}`]: [
        "password",
      ],
    },
    fine: [body("{ password: Secret<string> }"), get("/", "", "{ name: string }", '({ name: "" })')],
  },
  "integer-bounds": {
    found: {
      [get("/", "page: Int, most: Int & Max<3>")]: ["page", "most"],
      [`interface Item { id: bigint; parts: Int[] }\n${body("Item")}`]: ["id", "parts"],
    },
    fine: [
      get("/", "page: Int32, most: Int & Min<1> & Max<3>, weight: number"),
      get("/", "", "{ id: number }", "({ id: 1 })"),
    ],
  },
  "closed-objects": {
    found: { [`interface Item { name: string; inner: { a: number } }\n${body("Item")}`]: ["value", "inner"] },
    fine: [
      body("Strict<{ name: string }>"),
      body("Record<string, number>"),
      `interface Filter { q?: string }\n${get("/", "filter: Query<Filter>")}`,
    ],
  },
};

const cases = RULE_NAMES.flatMap((name) => {
  const { found, fine } = RULES[name];
  return [
    ...Object.entries(found).map(([text, shown]) => ({ name, text, shown })),
    ...fine.map((text) => ({ name, text, shown: [] as readonly string[] })),
  ];
});
const home = (at: number) => path.join(folder, String(at));
cases.forEach(({ name, text }, at) => {
  const countersign = { rules: { "no-secret-in-url": "off", [name]: "error" } };
  writeFiles(home(at), {
    "package.json": JSON.stringify({ countersign }),
    "src/app.ts": `${HEAD}const app = new App({ title: "T", version: "1" });\n${text}\nexport default app;\n`,
  });
});

const compiled = sampleProgram(cases.map((_, at) => home(at)));

function shownAt({ sourceLine = "", column = 1, length = 0, message, code }: Problem): string {
  const text = sourceLine.slice(column - 1, column - 1 + length);
  return code.startsWith("CS6") ? (/^\w+/.exec(text)?.[0] ?? text) : `${code} ${message}`;
}

describe.each(cases.map((each, at) => ({ ...each, at })))("$name: $text", ({ name, shown, at }) => {
  test(shown.length > 0 ? "is found at its narrowest place" : "is fine", () => {
    const { problems } = compiled(home(at));
    expect(problems.map(shownAt).toSorted()).toEqual([...shown].toSorted());
    for (const { severity, code } of problems)
      expect([name, severity, code.slice(0, 3)]).toEqual([name, "error", "CS6"]);
  });
});

test("docs/policy.md has a row for each, with its options", () => {
  const page = readFileSync(path.join(repository, "docs/policy.md"), "utf8");
  const rows = [...page.matchAll(/^\| \[`(.+)`\]\(.*(CS\d+)\.md\) \| .+ \| (.*)\|$/gm)];
  const said = rows.map(([, name, , options = ""]) => [name, options.match(/\w+/g) ?? []]);
  const known = RULE_NAMES.map((name) => [name, Object.keys((BUILT_IN[name] as BuiltInRule).options ?? {})]);
  expect(said).toEqual(known);
});

test("each rule has a diagnostic of its own", () => {
  const codes = cases.flatMap(({ name, shown }, at) =>
    shown.length > 0 ? [[name, compiled(home(at)).problems[0]?.code]] : [],
  );
  const byName = new Map(codes.map(([name, code]) => [name, code]));
  expect(new Set(byName.values()).size).toBe(RULE_NAMES.length);
});
