// The apps of Countersign, compiled by the built command line as its user would.
import { builtProject } from "../../scripts/built-project.js";
import { eachRoute } from "./resources.js";

/** @returns the folder of what was emitted, from which `work.js` and the contenders of Countersign import. */
export function buildProject() {
  const files = ["http-app", "http-work"].map((name) => `bench/http/countersign/${name}.ts`);
  return builtProject("http", files, { "http-routes.ts": appWithManyRoutes() });
}

function appWithManyRoutes() {
  const routes = [];
  eachRoute((method, path, resource) => {
    routes.push(`app.${method}("${path}", (id: Int): Touched => ({ resource: "${resource}", id }));`);
  });
  return [
    `import { App, type Int } from "countersign";`,
    `import type { Touched } from "./http-work.js";`,
    `const app = new App({ title: "Many routes", version: "1.0.0" });`,
    ...routes,
    "export default app;\n",
  ].join("\n");
}
