import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, it } from "vitest";
import { folder } from "../testing/fake.js";
import { loadAhead } from "./load-ahead.js";

/** In `node_modules`, so that Node loads them and not Vitest. */
const FOLDER = "node_modules/built";
const FILES = {
  "package.json": '{ "type": "module" }',
  "app.js": 'import { item } from "./item.js";\nexport const app = "app of " + item;\n',
  "item.js": 'globalThis.evaluations = (globalThis.evaluations ?? 0) + 1;\nexport const item = "first";\n',
  "lost.js": 'import "./lost-too.js";\nimport "no-such-package";\n',
  "lost-too.js": 'import "no-other-package";\n',
  "broken.js": "not JavaScript\n",
  "right.js": "export const right = true;\n",
};
const made = folder(
  Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`${FOLDER}/${name}`, text])),
);
afterAll(made.remove);

const at = (name: string) => join(made.path, FOLDER, name);
const imported = (name: string): Promise<object> => import(/* @vite-ignore */ pathToFileURL(at(name)).href);
const evaluations = () => Reflect.get(globalThis, "evaluations");

it("loads modules with all that they import, and evaluates them when they are imported", async () => {
  await loadAhead([at("app.js")]);
  expect(evaluations()).toBeUndefined();
  // It is not read again.
  writeFileSync(at("item.js"), 'export const item = "second";\n');
  expect(await imported("app.js")).toMatchObject({ app: "app of first" });
  expect(evaluations()).toBe(1);
});

it("leaves errors to the import of the app", async () => {
  await loadAhead(["lost.js", "lost-too.js", "broken.js", "none.js", "right.js"].map(at));
  await expect(imported("lost-too.js")).rejects.toThrow("no-other-package");
  await expect(imported("broken.js")).rejects.toThrow(SyntaxError);
  await expect(imported("none.js")).rejects.toThrow("none.js");
  expect(await imported("right.js")).toMatchObject({ right: true });
});
