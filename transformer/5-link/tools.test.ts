import { expect, test } from "vitest";
import { programOf } from "../../test/support/program.js";
import { linkProject } from "./testing/projects.js";

/** @returns the codes of the diagnostics of an app with these options, routes and calls. */
function codes(options: string, statements: string): readonly string[] {
  const text = `
    import { App, Router } from "countersign";
    const app = new App({ title: "Shop", version: "1"${options} });
    const other = new App({ title: "Other", version: "1" });
    ${statements}
    export default app;`;
  const { linking } = linkProject("", programOf({ "src/app.ts": text }));
  return linking.diagnostics.map(({ code }) => code);
}

const OFFERED = `app.get("/a", { mcp: true }, (): string => "");`;
const ROUTERS = `
  const items = new Router({ mcp: true });
  items.get("/a", (): string => "");
  items.get("/b", (): string => "");
  app.route("/", items);`;

test.each([
  ["offered, and nothing calls app.mcp", OFFERED, ["CS3052"]],
  ["of a router it is said once", ROUTERS, ["CS3052"]],
  ["offered, and another app has the server", `${OFFERED} other.mcp("/mcp");`, ["CS3052"]],
  ["offered and served", `${OFFERED} app.mcp("/mcp");`, []],
  [
    "a server where the app is handed in",
    `${OFFERED} const serve = (it: App) => it.mcp("/mcp"); serve(app);`,
    [],
  ],
  ["nothing is offered", `app.get("/a", (): string => "");`, []],
  ["not offered by its own word", `app.get("/a", { mcp: false }, (): string => "");`, []],
])("%s", (_, statements, expected) => {
  expect(codes("", statements)).toEqual(expected);
});

test.each([`{ by: "header", versions: ["1", "2"] }`, `{ by: "path", versions: ["1", "2"] }`])(
  "tools are operations of the current version: %s",
  (versioning) => {
    const named = (name: string) => `
      app.get("/a", { version: "1" }, function first(): string { return ""; });
      app.get("/a", { version: "2" }, function second(): string { return ""; });
      app.mcp("/mcp", { operations: ["${name}"] });`;
    expect(codes(`, versioning: ${versioning}`, named("second"))).toEqual([]);
    expect(codes(`, versioning: ${versioning}`, named("first"))).toEqual(["CS3050"]);
  },
);
