// The programs that `bench:start` starts: 200 routes, each with a parameter, a body and a result of its own.
import { builtProject } from "../../scripts/built-project.js";

const ROUTES = Array.from({ length: 200 }, (_, i) => i);

/** @returns the program that serves Countersign from a file for each route. */
export function filesProgram() {
  return `${builtProject("start", [], { ...app(), "main.ts": SERVED })}/main.js`;
}

/** @returns the program that serves the same from one file. */
export function bundleProgram() {
  return `${builtProject("start-bundle", [], app(), ["--bundle"])}/server.js`;
}

const SERVED = `import { serve } from "countersign/node";
import app from "./app.js";

const { url } = await serve(app, { port: 0 });
console.log("Serving at " + url);
`;

/** The sources, with the entry first. */
function app() {
  return {
    "app.ts": [
      `import { App } from "countersign";`,
      ...ROUTES.map((i) => `import { things${i} } from "./things${i}.js";`),
      `const app = new App({ title: "Things", version: "1.0.0" });`,
      ...ROUTES.map((i) => `app.route("/things${i}", things${i});`),
      "export default app;\n",
    ].join("\n"),
    ...Object.fromEntries(ROUTES.map((i) => [`things${i}.ts`, route(i)])),
  };
}

function route(i) {
  return `import { type Int, type Min, type MinLength, Router } from "countersign";

interface Thing${i} {
  name: string & MinLength<1>;
  price: number & Min<0>;
  tags: string[];
}

interface Saved${i} extends Thing${i} {
  id: Int;
}

export const things${i} = new Router();

things${i}.post("/:id", (id: Int, thing: Thing${i}): Saved${i} => ({ id, ...thing }));
`;
}
