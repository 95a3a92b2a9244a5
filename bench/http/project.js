// Countersign's apps, compiled by the built command line as a user would compile them.
import { readFileSync } from "node:fs";
import { builtProject } from "../../scripts/built-project.js";
import { eachRoute } from "./resources.js";

/** @returns the folder of the output, from which `work.js` and the contenders of Countersign import. */
export function buildProject() {
  const files = ["http-app", "http-work"].map((name) => `bench/http/countersign/${name}.ts`);
  const made = { "http-routes.ts": appWithManyRoutes() };
  for (const [name, option] of Object.entries(VARIANTS)) made[`http-${name}.ts`] = appWith(option);
  return builtProject("http", files, made);
}

/**
 * Options of the app, which the compiler reads: the same app once more with each. The limit is so large that the texts about it in
 * responses keep their length.
 */
const VARIANTS = {
  limited: 'limit: { requests: 1_000_000_000, per: "365d", name: "bench" }',
  etag: "etag: true",
};

function appWith(option) {
  const text = readFileSync(new URL("countersign/http-app.ts", import.meta.url), "utf8");
  const made = text.replace('version: "1.0.0" }', `version: "1.0.0", ${option} }`);
  if (made === text) throw new Error("http-app.ts has no options to add to");
  return made;
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
