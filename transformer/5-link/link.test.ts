import { describe, expect, test } from "vitest";
import { programOf } from "../../test/support/program.js";
import { linkProject } from "./testing/projects.js";

function link(files: Readonly<Record<string, string>>) {
  const program = programOf(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        `import { App, Router } from "countersign";\n${text}`,
      ]),
    ),
  );
  const { linking, diagnostics, placeOf } = linkProject("", program);
  const routes = linking.program?.routes ?? [];
  return {
    registrations: linking.program?.registrations,
    entry: linking.program?.app.key,
    routes,
    paths: routes.map(({ method, path }) => `${method} ${path}`),
    problems: diagnostics.map((diagnostic) => {
      const place = placeOf(diagnostic);
      if (place === undefined) return diagnostic.code;
      // The line of the import does not count.
      return `${diagnostic.code} ${place.replace(/:(\d+):/, (_, line: string) => `:${Number(line) - 1}:`)}`;
    }),
    messages: diagnostics.map(({ message }) => message),
  };
}

const APP = `const app = new App({ title: "Shop", version: "1" });\n`;
const ROUTE = `() => "x"`;

describe("a program in several files", () => {
  const files = {
    "src/app.ts": `
      import { items } from "./items.js";
      import { admin } from "./admin/index.js";
      const app = new App({ title: "Shop", version: "1", prefix: "/api", tags: ["all"] });
      app.get("/", ${ROUTE});
      app.route("/items", items, { tags: ["included"] }).get("/between", ${ROUTE}).route("/admin", admin, { hidden: true });
      app.get("/last", ${ROUTE});
      export default app;`,
    "src/items.ts": `
      import { reviews } from "./reviews.js";
      export const items = new Router({ tags: ["items"] });
      items.get("/", ${ROUTE});
      items.route("/:id/reviews", reviews);
      items.post("", ${ROUTE});`,
    "src/reviews.ts": `
      export const reviews = new Router({ prefix: "/all", tags: ["reviews", "all"], deprecated: true });
      reviews.get("/:n", (n: number): number => n);`,
    "src/admin/index.ts": `
      import { reviews } from "../reviews.js";
      export const admin = new Router().route("/reviews", reviews);`,
    "src/unused.ts": `export const unused = new Router(); unused.get("/unused", ${ROUTE});`,
  };
  const { routes, problems, paths } = link(files);

  test("prefixes are joined in the order of registration", () => {
    expect(problems).toEqual(["CS3021 src/unused.ts:1:23"]);
    expect(paths).toEqual([
      "get /api",
      "get /api/items",
      "get /api/items/:id/reviews/all/:n",
      "post /api/items",
      "get /api/between",
      "get /api/admin/reviews/all/:n",
      "get /api/last",
    ]);
  });

  test("tags come from the outside in, each once", () => {
    expect(routes.map((route) => (route.around.options.tags ?? []).join(" "))).toEqual([
      "all",
      "all included items",
      "all included items reviews",
      "all included items",
      "all",
      "all reviews",
      "all",
    ]);
  });

  test("deprecated and hidden hold for everything below", () => {
    expect(routes.filter((route) => route.around.options.deprecated).map(({ path }) => path)).toEqual([
      "/api/items/:id/reviews/all/:n",
      "/api/admin/reviews/all/:n",
    ]);
    expect(routes.filter((route) => route.hidden).map(({ path }) => path)).toEqual([
      "/api/admin/reviews/all/:n",
    ]);
  });

  test("a route is called after its path whether the document has it or not", () => {
    const ids = routes.map(({ operationId }) => operationId).filter((id) => id.includes("Reviews"));
    expect(ids).toEqual(["getApiItemsByIdReviewsAllByN", "getApiAdminReviewsAllByN"]);
  });
});

test("the same router twice", () => {
  const { paths, problems } = link({
    "src/app.ts": `${APP}
      const items = new Router(); items.get("/list", ${ROUTE});
      app.route("/a", items); app.route("/b", items); export default app;`,
  });
  expect(problems).toEqual([]);
  expect(paths).toEqual(["get /a/list", "get /b/list"]);
});

test("routers that functions return, and functions that register on a parameter", () => {
  const { paths, problems } = link({
    "src/app.ts": `
      import { createItems, registerUsers } from "./parts.js";
      function createApp() {
        const app = new App({ title: "", version: "" });
        app.route("/items", createItems());
        registerUsers(app, 1);
        app.get("/last", ${ROUTE});
        return app;
      }
      export default createApp();`,
    "src/parts.ts": `
      export const createItems = () => { const router = new Router(); router.get("/list", ${ROUTE}); return router; };
      export function registerUsers(app: App, n: number): void { app.get("/users", () => n); nested(app); }
      function nested(inner: App): void { inner.route("/nested", createItems()); }`,
  });
  expect(problems).toEqual([]);
  expect(paths).toEqual(["get /items/list", "get /users", "get /nested/list", "get /last"]);
});

test("the app's part of the document", () => {
  const { registrations, entry } = link({
    "src/app.ts": `
      const title = "Shop";
      const app = new App({ title, version: "1", description: "Text", tagDescriptions: [{ name: "a" }], docs: false });
      export { app as default };`,
  });
  expect(entry).toBe("src/app#app");
  expect(registrations?.byKey.get("src/app#app")?.info).toEqual({
    title: "Shop",
    version: "1",
    description: "Text",
    tags: [{ name: "a" }],
  });
});

describe("what cannot be followed is an error where the document reaches it", () => {
  test.each([
    [
      "CS3003",
      `let items = new Router();\nitems = new Router();\napp.route("/items", items);`,
      "src/app.ts:4:21",
    ],
    [
      "CS3003",
      `const add = (child: Router) => {\napp.route("/items", child); };\nadd(new Router());`,
      "src/app.ts:3:21",
    ],
    ["CS3004", `const items = new Router();\napp.route(process.env["P"] ?? "", items);`, "src/app.ts:3:11"],
    [
      "CS1007",
      `const items = new Router({\ntags: Object.keys({}) });\napp.route("/items", items);`,
      "src/app.ts:3:7",
    ],
    [
      "CS1007",
      `const items = new Router();\napp.route("/items", items, {\nhidden: Math.random() > 1 });`,
      "src/app.ts:4:9",
    ],
    [
      "CS3006",
      `const a = new Router();\nconst b = new Router();\na.route("/b", b);\nb.route("/a", a);\napp.route("/a", a);`,
      "src/app.ts:5:3",
    ],
  ])("%s %s", (code, source, position) => {
    const { problems } = link({ "src/app.ts": `${APP}${source}\nexport default app;` });
    expect(problems).toEqual([`${code} ${position}`]);
  });

  test("an app's options", () => {
    const { problems } = link({
      "src/app.ts": `const app = new App({ title: "a",\nversion: String(process.version), bodyLimit: Math.random() });\nexport default app;`,
    });
    expect(problems).toEqual(["CS1007 src/app.ts:2:10"]);
  });

  test("but not in what it does not reach", () => {
    const { problems } = link({
      "src/app.ts": `${APP}export default app;`,
      "src/test.ts": `let r = new Router(); r = new Router(); const other = new Router({ tags: Object.keys({}) }); other.route("/", r);`,
    });
    expect(problems).toEqual([]);
  });
});

describe("routes that are never reached", () => {
  test("a second one of the same method and path is an error", () => {
    const { problems } = link({
      "src/app.ts": `${APP}app.get("/a/:id", (id: string) => id);\napp.post("/a/:id", (id: string) => id);\napp.get("/a/:name", (name: string) => name);\nexport default app;`,
    });
    expect(problems).toEqual(["CS1012 src/app.ts:4:5"]);
  });

  test("also across routers", () => {
    const { problems } = link({
      "src/app.ts": `${APP}const r = new Router();\nr.get("/a", ${ROUTE});\napp.get("/x/a", ${ROUTE});\napp.route("/x", r);\nexport default app;`,
    });
    expect(problems).toEqual(["CS1012 src/app.ts:3:3"]);
  });

  test("one behind a more general one is a warning, one before it is fine", () => {
    const { problems, messages } = link({
      "src/app.ts": `${APP}app.get("/u/first", ${ROUTE});\napp.get("/u/:id", (id: string) => id);\napp.get("/u/me", ${ROUTE});\nexport default app;`,
    });
    expect(problems).toEqual(["CS1013 src/app.ts:4:5"]);
    expect(messages).toEqual([
      'GET /u/me is never reached: "/u/:id", registered before it at src/app.ts:4, matches all of its requests.',
    ]);
  });

  test("a regular expression that does not match leaves the way free", () => {
    const { problems } = link({
      "src/app.ts": `${APP}app.get("/u/:id{[0-9]+}", (id: string) => id);\napp.get("/u/me", ${ROUTE});\napp.get("/u/7", ${ROUTE});\nexport default app;`,
    });
    expect(problems).toEqual(["CS1013 src/app.ts:4:5"]);
  });

  test("of several that answer for it, the first is named", () => {
    const { messages } = link({
      "src/app.ts": `${APP}app.get("/:kind/me", (kind: string) => kind);\napp.get("/u/:id", (id: string) => id);\napp.get("/u/me", ${ROUTE});\nexport default app;`,
    });
    expect(messages).toEqual([
      'GET /u/me is never reached: "/:kind/me", registered before it at src/app.ts:3, matches all of its requests.',
    ]);
  });

  test("a parameter without a regular expression is not answered for by one that has one, nor the other way the same", () => {
    const { problems } = link({
      "src/app.ts": `${APP}app.get("/u/:id{[0-9]+}", (id: string) => id);\napp.get("/u/:id", (id: string) => id);\napp.get("/u/:n{[0-9]+}", (n: string) => n);\napp.get("/u/:n{[a-z]+}", (n: string) => n);\nexport default app;`,
    });
    // Whether the document can tell these paths apart is a separate matter.
    const ofReach = problems.filter((problem) => !problem.startsWith("CS3007"));
    expect(ofReach).toEqual(["CS1012 src/app.ts:4:5", "CS1013 src/app.ts:5:5"]);
  });
});

describe("the entry", () => {
  test.each([
    [
      "an inline app",
      `export default new App({ title: "", version: "" }).get("/", ${ROUTE});`,
      "src/app#default",
    ],
    ["a name", `${APP}export default app;`, "src/app#app"],
    ["a re-export", `export { default } from "./real.js";`, "src/real#app"],
  ])("%s", (_, source, key) => {
    expect(link({ "src/app.ts": source, "src/real.ts": `${APP}export default app;` }).entry).toBe(key);
  });

  test.each([
    ["no default export", `export ${APP}`, "has no default export"],
    ["a router", "export default new Router();", "exports a Router"],
    ["something else", `export default "text" as string;`, "exports a value of type string"],
    [
      "two apps",
      `export default Math.random() > 1 ? new App({ title: "", version: "" }) : new App({ title: "", version: "" });`,
      "exports an app that is made in a way the compiler cannot follow",
    ],
  ])("%s", (_, source, found) => {
    const { problems, messages, entry } = link({ "src/app.ts": source });
    expect(entry).toBeUndefined();
    expect(problems[0]).toMatch(/^CS3005 src\/app\.ts/);
    expect(messages).toEqual([`The entry module src/app ${found}, but it must export its App by default.`]);
  });
});
