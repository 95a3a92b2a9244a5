import { expect, test } from "vitest";
import { programOf } from "../../test/support/program.js";
import { createSession } from "../session.js";
import { createDiscovery } from "./discovery.js";
import { findRoutes } from "./routes.js";

/** `get "/items" src/app#app`: method, path as written and the app or router of each route found. */
function found(source: string, more: Readonly<Record<string, string>> = {}): readonly string[] {
  const program = programOf({
    "src/app.ts": `import { App, Router } from "countersign";\n${source}`,
    ...more,
  });
  return findRoutes(program.file("src/app.ts"), createDiscovery(program.semantics, createSession())).map(
    ({ method, path, registration, options }) =>
      `${method} ${path.getText()} ${registration}${options ? " +options" : ""}`,
  );
}

const INFO = `{ title: "", version: "" }`;
const APP = `const app = new App(${INFO});`;

test("every method, with and without options", () => {
  expect(
    found(`${APP}
      app.get("/", () => 1); app.post("/", { status: 201 }, () => 1);
      const options = {}; app.put("/", options, () => 1);
      app.delete("/", () => {}); app.options("/", () => {}); app.head("/", () => {});
      app.patch("/", () => {}); app.trace("/", () => {});`),
  ).toEqual([
    `get "/" src/app#app`,
    `post "/" src/app#app +options`,
    `put "/" src/app#app +options`,
    `delete "/" src/app#app`,
    `options "/" src/app#app`,
    `head "/" src/app#app`,
    `patch "/" src/app#app`,
    `trace "/" src/app#app`,
  ]);
});

test("calls that only look like routes", () => {
  expect(
    found(`${APP}
      const map = { get: (path: string, handler: () => number) => handler() };
      map.get("/a", () => 1); new Map<string, number>().get("a"); Reflect.get({}, "a", 1);
      app.hono.get("/direct", (c) => c.text("")); app.use("/x", async (c, next) => next());`),
  ).toEqual([]);
});

test("a call that was compiled already", () => {
  expect(
    found(`${APP}
      const handler = () => 1; declare const compiled: never;
      // @ts-expect-error: the compiler's argument is not for users to write
      app.get("/a", handler, compiled);
      app.get("/b", () => 1, compiled);
      // @ts-expect-error
      app.get("/c", {}, handler, compiled);`),
  ).toEqual([]);
});

test.each([
  [
    "a chain, in order",
    `new App(${INFO}).get("/a", () => 1).post("/b", () => 1);`,
    [`get "/a" src/app#N`, `post "/b" src/app#N`],
  ],
  [
    "a chain that gets a name",
    `export const api = new Router().get("/a", () => 1);`,
    [`get "/a" src/app#api`],
  ],
  ["an alias", `${APP} const same = app; same.get("/a", () => 1);`, [`get "/a" src/app#app`]],
  ["a default export", `export default new Router().get("/a", () => 1);`, [`get "/a" src/app#default`]],
  [
    "a class field",
    `class Items { readonly router = new Router(); constructor() { this.router.get("/a", () => 1); } }`,
    [`get "/a" src/app#Items.router`],
  ],
  [
    "a property of an object",
    `const routers = { items: new Router() }; routers.items.get("/a", () => 1);`,
    [`get "/a" src/app#N`],
  ],
  [
    "a function's own router",
    `function make() { const r = new Router(); r.get("/a", () => 1); return r; }\nmake().get("/b", () => 1);`,
    [`get "/a" src/app#r:N`, `get "/b" src/app#r:N`],
  ],
  [
    "a parameter",
    `export const add = (app: App) => { app.get("/a", () => 1); };`,
    [`get "/a" src/app#app:N`],
  ],
  ["casts", `(<Router>(new Router() as Router)!).get("/a", () => 1);`, [`get "/a" src/app#N`]],
])("%s", (_, source, expected) => {
  // Positions keep names apart. Their values do not matter.
  expect(found(source).map((each) => each.replace(/([#:])\d+$/, "$1N"))).toEqual(expected);
});

test("a router of another module, under another name", () => {
  const more = {
    "src/items.ts": `import { Router } from "countersign"; export const items = new Router();`,
    "src/index.ts": `export { items as routes } from "./items.js";`,
  };
  expect(found(`import { routes } from "./index.js"; routes.get("/a", () => 1);`, more)).toEqual([
    `get "/a" src/items#items`,
  ]);
});

test.each([
  ["let", `let r = new Router(); r = new Router(); r.get("/a", () => 1);`],
  ["a condition", `const r = Math.random() > 1 ? new Router() : new Router(); r.get("/a", () => 1);`],
  ["a collection", `const all = [new Router()]; for (const r of all) r.get("/a", () => 1);`],
  [
    "a function with two routers",
    `function f(x: boolean) { if (x) return new Router(); return new Router(); }\nf(true).get("/a", () => 1);`,
  ],
])("a router that cannot be followed: %s", (_, source) => {
  expect(found(source)).toEqual([`get "/a" undefined`]);
});
