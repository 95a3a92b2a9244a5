import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { securityReport, securityTable } from "../cli/security-report.js";
import { App, Router } from "../runtime/index.js";
import { sampleProgram } from "./support/sample-program.js";
import { removeFolder, temporaryFolder, writeFiles } from "./support/temporary.js";

const folder = temporaryFolder("policy");
afterAll(() => removeFolder(folder));

const HEAD = `import { Hono } from "hono";
import { App, Router, type ApiKey, type Basic, type Bearer, type Depends, type OAuth2Password, type Socket } from "countersign";
type Key = ApiKey<"header", "x-key">;
type Token = OAuth2Password<"/token", { read: "Reads"; write: "Writes" }>;
export function signedIn(token: Bearer): string { return token.credentials; }
export function inner(user: Depends<typeof signedIn>): string { return user; }
export function outer(user: Depends<typeof inner>): string { return user; }
export function perhaps(token?: Bearer): string { return token?.credentials ?? ""; }
export function counted(): void {}
export function withScopes(token: Token): string { return token; }
export function yielding(token: Bearer): Generator<string> { return (function* () { yield token.credentials; })(); }
`;

/** The content of an app, and its diagnostics with `secure: true`. */
const CASES: Readonly<Record<string, readonly [text: string, codes: readonly string[]]>> = {
  parameter: [`app.get("/", (token: Bearer): string => token.credentials);`, []],
  "one of two schemes": [`app.get("/", (token: Bearer | Key): string => String(token));`, []],
  "a dependency at depth": [`app.get("/", (user: Depends<typeof outer>): string => user);`, []],
  "a generator": [`app.get("/", (user: Depends<typeof yielding>): string => user);`, []],
  "a guard of the route": [`app.get("/", { dependencies: [outer] }, (): string => "");`, []],
  "a guard of the router": [
    `const router = new Router({ dependencies: [signedIn] }); router.get("/a", (): string => ""); app.route("", router);`,
    [],
  ],
  "a guard of the inclusion": [
    `const router = new Router(); router.get("/a", (): string => ""); app.route("", router, { dependencies: [inner] });`,
    [],
  ],
  "a guard two inclusions further out": [
    `const a = new Router(); const b = new Router({ dependencies: [inner] }); a.get("/a", (): string => ""); b.route("/b", a); app.route("", b);`,
    [],
  ],
  "required beside optional": [
    `app.get("/", (token: Bearer, key?: Key): string => String(token) + key);`,
    [],
  ],
  "a socket": [
    `app.socket("/", async (token: Bearer, socket: Socket<string, string>): Promise<void> => { await socket.send(token.credentials); });`,
    [],
  ],
  "says that it is public": [`app.get("/", { public: true }, (): string => "");`, []],
  "public by its router": [
    `const router = new Router({ public: true }); router.get("/a", (): string => ""); app.route("", router);`,
    [],
  ],
  "public by its inclusion": [
    `const router = new Router(); router.get("/a", (): string => ""); app.route("", router, { public: true });`,
    [],
  ],
  "a public socket": [
    `app.socket("/", { public: true }, async (socket: Socket<string, string>): Promise<void> => { await socket.send(""); });`,
    [],
  ],
  "public, with optional credentials": [
    `app.get("/", { public: true }, (token?: Bearer): string => token?.credentials ?? "");`,
    [],
  ],
  "public at a constant": [
    `const open = { public: true } as const; app.get("/", open, (): string => "");`,
    [],
  ],
  "mounted: no operation": [`app.mount("/old", { fetch: () => new Response() });`, []],

  nothing: [`app.get("/", (): string => "");`, ["CS3040"]],
  "hidden, and served": [`app.get("/", { hidden: true }, (): string => "");`, ["CS3040"]],
  "a guard that asks for nothing": [
    `app.get("/", { dependencies: [counted] }, (): string => "");`,
    ["CS3040"],
  ],
  "optional credentials": [`app.get("/", (token?: Bearer): string => token?.credentials ?? "");`, ["CS3040"]],
  "optional at depth": [`app.get("/", (user: Depends<typeof perhaps>): string => user);`, ["CS3040"]],
  "one header among others": [
    `app.get("/", (token: Key | undefined, limit?: number): string => String(token) + limit);`,
    ["CS3040"],
  ],
  "a socket without": [
    `app.socket("/", async (socket: Socket<string, string>): Promise<void> => { await socket.send(""); });`,
    ["CS3040"],
  ],
  "not public in a public router": [
    `const router = new Router({ public: true }); router.get("/a", { public: false }, (): string => ""); app.route("", router);`,
    ["CS3040"],
  ],
  "included twice, guarded once": [
    `const router = new Router(); router.get("/a", (): string => ""); app.route("/in", router, { dependencies: [inner] }); app.route("/out", router);`,
    ["CS3040"],
  ],
  "public, but guarded": [
    `app.get("/", { public: true }, (token: Bearer): string => token.credentials);`,
    ["CS3041"],
  ],
  "public, but guarded further out": [
    `const router = new Router({ dependencies: [signedIn] }); router.get("/a", { public: true }, (): string => ""); app.route("", router);`,
    ["CS3041"],
  ],
  "a webhook, which nobody calls": [`app.webhook("sold", (event: { id: number }): void => void event);`, []],
  "another app that is mounted, and says the same": [
    `const second = new App({ title: "I", version: "1", secure: true }); second.get("/a", (): string => ""); app.mount("/in", second); app.get("/", { public: true }, (): string => "");`,
    ["CS3040"],
  ],
  "another app that says nothing": [
    `const second = new App({ title: "I", version: "1" }); second.get("/a", (): string => ""); app.mount("/in", second);`,
    [],
  ],
  "another app of which nobody knows": [
    `const second = new App({ title: "I", version: "1", secure: Date.now() > 0 }); second.get("/a", (): string => ""); app.mount("/in", second);`,
    ["CS1007"],
  ],
  "public, of which nobody knows": [
    `app.get("/", { public: Date.now() > 0 }, (): string => "");`,
    ["CS1007"],
  ],
};

const app = (text: string, options: string) =>
  `${HEAD}const app = new App({ title: "T", version: "1", ${options} });\n${text}\nexport default app;\n`;

const TABLE = `
app.get("/open", (): string => "");
app.get("/public", { public: true, hidden: true }, (): string => "");
app.get("/either", { dependencies: [counted] }, (who: Basic | Key): string => String(who));
app.get("/both", (token: Token, key: Key): string => String(token) + key);
app.get("/perhaps", (token?: Bearer): string => token?.credentials ?? "");
const scoped = new Router({ dependencies: [counted, signedIn] });
scoped.get("/scoped", (user: Depends<typeof withScopes, { scopes: ["read", "write"] }>): string => user);
scoped.mount("/old", { fetch: () => new Response() });
app.route("/in", scoped);
app.mount("/typed", new Hono().get("/things/:id", (c) => c.json({ id: c.req.param("id") })));
app.frontend("/", "dist");
app.mcp("/models");
app.webhook("sold", (event: { id: number }): void => void event);
`;

const names = Object.keys(CASES);
const home = (name: string, of: string) => path.join(folder, of, String(names.indexOf(name)));
for (const [name, [text]] of Object.entries(CASES)) {
  writeFiles(home(name, "secure"), { "src/app.ts": app(text, "secure: true") });
  writeFiles(home(name, "open"), { "src/app.ts": app(text, "") });
}
const more = {
  table: app(TABLE, ""),
  constant: app(`app.get("/", (): string => "");`, "secure"),
  unknown: app("", "secure: Date.now() > 0"),
  subclass: `${HEAD}class Own extends App { constructor() { super({ title: "T", version: "1", secure: true }); } }\nconst app = new Own();\nexport default app;\n`,
};
more.constant = more.constant.replace("const app", "const secure = true;\nconst app");
for (const [name, text] of Object.entries(more)) writeFiles(path.join(folder, name), { "src/app.ts": text });
const compiled = sampleProgram([
  ...names.flatMap((name) => [home(name, "secure"), home(name, "open")]),
  ...Object.keys(more).map((name) => path.join(folder, name)),
]);
const codes = (at: string) => compiled(at).problems.map(({ code }) => code);

describe("an app that says secure: true", () => {
  test.each(names)("%s", (name) => {
    expect(codes(home(name, "secure"))).toEqual(CASES[name]?.[1]);
  });

  test("an app that does not is told of nothing but what contradicts itself", () => {
    for (const name of names)
      expect([name, codes(home(name, "open"))]).toEqual([
        name,
        name.startsWith("another") ? CASES[name]?.[1] : CASES[name]?.[1].filter((code) => code !== "CS3040"),
      ]);
  });

  test("says it where the compiler can read it", () => {
    expect(codes(path.join(folder, "constant"))).toEqual(["CS3040"]);
    expect(codes(path.join(folder, "unknown"))).toEqual(["CS1007"]);
    expect(codes(path.join(folder, "subclass"))).toEqual(["CS1007"]);
  });

  test("refuses nothing that it served before", async () => {
    const { default: served } = await import(
      compiled(home("public, with optional credentials", "secure")).emit(path.join(folder, "dist"))
    );
    expect(await (await served.request("/")).text()).toBe('""');
  });

  test("cannot be made by JavaScript that nobody compiled", () => {
    expect(() => new App({ title: "T", version: "1", secure: true })).toThrow(
      /new App\(\{ secure: true \}\) at .*policy\.test\.ts:\d+:\d+ was not compiled/,
    );
    expect(() => new App({ title: "T", version: "1", secure: false }).route("", new Router())).not.toThrow();
  });
});

test("who can call what", () => {
  const { served } = compiled(path.join(folder, "table"));
  expect(securityTable(served)).toMatchInlineSnapshot(`
    "METHOD    PATH               OPERATION           CALLERS                                            GUARDS
    GET       /open              getOpen             anybody
    GET       /public            getPublic           public
    GET       /either            getEither           HTTPBasic, or APIKeyHeader                         counted
    GET       /both              getBoth             OAuth2PasswordBearer and APIKeyHeader
    GET       /perhaps           getPerhaps          HTTPBearer, or anybody
    GET       /in/scoped         getInScoped         HTTPBearer and OAuth2PasswordBearer (read, write)  counted
    GET       /typed/things/:id  getTypedThingsById  not known: its own app decides
    MOUNT     /typed                                 not an operation: not checked
    FRONTEND  /                                      not an operation: not checked
    MCP       /models                                calls operations with its caller's credentials
    MOUNT     /in/old                                not an operation: not checked
    "
  `);
  expect(securityReport(served).operations[3]).toMatchObject({
    public: false,
    security: [{ OAuth2PasswordBearer: [], APIKeyHeader: [] }],
  });
  expect(securityReport(served).described).toMatchObject([
    { method: "get", path: "/typed/things/:id", hidden: false },
  ]);
  expect(securityReport(served).webhooks).toEqual([
    {
      name: "sold",
      method: "post",
      operationId: "webhookSold",
      source: expect.stringMatching(/^src\/app\.ts:\d+$/),
      hidden: false,
    },
  ]);
});
