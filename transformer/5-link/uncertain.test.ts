import { describe, expect, test } from "vitest";
import { createProjects } from "./testing/projects.js";

const ROUTE = `app.get("/x", (): string => "")`;

const projects = createProjects();

/** The diagnostics of a program whose entry creates an app and continues with this text. */
function said(text: string, files: Readonly<Record<string, string>> = {}): () => readonly string[] {
  const head = 'import { App, Router } from "countersign";\ndeclare const debug: boolean;\n';
  const app = 'export const app = new App({ title: "T", version: "1" });\nexport default app;\n';
  const project = projects.add({ "src/app.ts": `${head}${app}${text}`, ...files });
  return () =>
    project().linking.diagnostics.map(({ code, severity, message }) => `${code} ${severity} ${message}`);
}

const warning = (why: string, what = "GET /x") =>
  `CS3022 warning ${what} is in the document, but may not be served: ${why}.`;

describe("a registration that may not run once", () => {
  const rows: readonly [text: string, why: string][] = [
    [`if (debug) ${ROUTE};`, "it is registered under a condition"],
    [`if (debug) {} else { ${ROUTE}; }`, "it is registered under a condition"],
    [`debug ? app : ${ROUTE};`, "it is registered under a condition"],
    [`debug && ${ROUTE};`, "it is registered under a condition"],
    [`let a = debug ? app : undefined; a ??= ${ROUTE};`, "it is registered under a condition"],
    [`switch (debug) { default: ${ROUTE}; }`, "it is registered under a condition"],
    [
      `const maybe = app as App | undefined; maybe?.get("/x", (): string => "");`,
      "it is registered under a condition",
    ],
    [`function f(a = ${ROUTE}) {} f();`, "it is registered under a condition"],
    [`for (let i = 0; i < 2; i++) ${ROUTE};`, "it is registered in a loop"],
    [`for (const a of [1]) ${ROUTE};`, "it is registered in a loop"],
    [`for (const a in {}) ${ROUTE};`, "it is registered in a loop"],
    [`do ${ROUTE}; while (debug);`, "it is registered in a loop"],
    [`try { ${ROUTE}; } catch {}`, "it is registered in a try statement"],
    [`try {} catch { ${ROUTE}; }`, "it is registered in a try statement"],
    [`[1].map(() => ${ROUTE});`, "it is registered in a callback"],
    [`new Promise(function () { ${ROUTE}; });`, "it is registered in a callback"],
    [`function f() { ${ROUTE}; }`, "no code calls the function that registers it"],
    [`export const f = () => ${ROUTE};`, "no code calls the function that registers it"],
    [`const f = () => void ${ROUTE}; setTimeout(f);`, "no code calls the function that registers it"],
    [`(function* () { ${ROUTE}; })();`, "no code calls the function that registers it"],
    [`class A { add() { ${ROUTE}; } } new A();`, "no code calls the function that registers it"],
    [`class A { a = ${ROUTE} }`, "no code creates an instance of the class that registers it"],
    [`class A { constructor() { ${ROUTE}; } }`, "no code creates an instance of the class that registers it"],
    [`function f() { ${ROUTE}; } f(); f();`, "what registers it is called 2 times"],
    [`function f() { ${ROUTE}; } if (debug) f();`, "what registers it is called under a condition"],
    [`const o = { f() { ${ROUTE}; } }; for (;;) o.f();`, "what registers it is called in a loop"],
    [`function f() { ${ROUTE}; } function g() { f(); }`, "no code calls the function that registers it"],
    [`function f() { if (debug) return; ${ROUTE}; } f();`, "it is registered behind a return"],
    [`function f() { { if (debug) { return; } } { ${ROUTE}; } } f();`, "it is registered behind a return"],
  ];
  test.each(rows.map(([text, why]) => [text, why, said(text)] as const))("%s: %s", (_, why, found) =>
    expect(found()).toEqual([warning(why)]),
  );

  const items = `const items = new Router(); items.get("/a", (): string => ""); items.get("/b", (): string => "");`;
  const handed = `function add(to: Router) { to.get("/a", (): string => ""); }`;
  const included = [`${items} if (debug) app.route("/items", items);`, `${handed} if (debug) add(app);`];
  test.each(included.map((text) => [text, said(text)] as const))(
    "is said of what is included, too, and of what it comes with only once: %s",
    (_, found) =>
      expect(found()).toEqual([warning("it is registered under a condition", "What is included here")]),
  );

  const files = {
    "src/extra.ts": `import { app } from "./app.js"; ${ROUTE}; export interface Extra { a: 1 } export const a = 1;`,
    "src/between.ts": 'import "./extra.js";',
  };
  const unimported = ["", 'import type { Extra } from "./extra.js";', 'import { Extra } from "./extra.js";'];
  test.each(unimported.map((text) => [text, said(text, { "src/extra.ts": files["src/extra.ts"] })] as const))(
    "is said of modules that the entry does not import for more than types: %s",
    (_, found) =>
      expect(found()).toEqual([warning(`"src/app" does not import the module that registers it`)]),
  );

  const imported = [
    'import "./extra.js";',
    'import { type Extra, a } from "./extra.js"; export const b = a;',
    'export * from "./extra.js";',
    'await import("./extra.js");',
    'import "./between.js";',
  ];
  test.each(imported.map((text) => [text, said(text, files)] as const))(
    "is not said of modules that the entry imports: %s",
    (_, found) => expect(found()).toEqual([]),
  );
});

describe("nothing is said of a registration that runs once", () => {
  const texts = [
    `{ ${ROUTE}; }`,
    `if (${ROUTE}) {}`,
    `for (const a of [${ROUTE}]) {}`,
    `try {} finally { ${ROUTE}; }`,
    `(() => { ${ROUTE}; })();`,
    `await (async () => { ${ROUTE}; })();`,
    `function f() { const g = () => { return 1; }; g(); ${ROUTE}; } f();`,
    `function f() { if (debug) throw new Error(); ${ROUTE}; } f();`,
    `class A { static { ${ROUTE}; } static a = app.post("/y", (): string => ""); }`,
    `class A { constructor() { ${ROUTE}; } } new A();`,
    `class A { readonly items = new Router(); constructor() { this.items.get("/", (): string => ""); } } app.route("/", new A().items);`,
    `function make() { const made = new Router(); made.get("/", (): string => ""); return made; } app.route("/a", make()); app.route("/b", make());`,
    `function add(to: Router) { to.get("/a", (): string => ""); } add(app);`,
    `if (debug) app.get("/x", { hidden: true }, (): string => "");`,
    `const items = new Router({ hidden: true }); if (debug) items.get("/", (): string => ""); app.route("/items", items);`,
  ];
  test.each(texts.map((text) => [text, said(text)] as const))("%s", (_, found) =>
    expect(found()).toEqual([]),
  );
});

const inFunction = projects.add({
  "src/app.ts": `import { App } from "countersign";
    declare const debug: boolean;
    export function make() {
      const app = new App({ title: "T", version: "1" });
      ${ROUTE};
      if (debug) app.get("/y", (): string => "");
      return app;
    }
    export default make();`,
});

test("an app that a function makes is registered on within it", () => {
  expect(inFunction().linking.diagnostics.map(({ message }) => message)).toEqual([
    "GET /y is in the document, but may not be served: it is registered under a condition.",
  ]);
});
