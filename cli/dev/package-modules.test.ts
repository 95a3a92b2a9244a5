import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { folder } from "../testing/fake.js";
import { PackageModules } from "./package-modules.js";

const made = folder({
  "package.json": '{ "type": "module" }',
  "node_modules/modern/package.json": '{ "type": "module" }',
  "node_modules/older/package.json": "{}",
  "node_modules/older/esm/package.json": '{ "type": "module" }',
  "node_modules/broken/package.json": "{",
});
afterAll(made.remove);

it("finds the ES modules of packages among loaded files, as Node tells them", () => {
  const at = (names: readonly string[]) => names.map((name) => join(made.path, name));
  const modules = [
    "node_modules/modern/index.js",
    "node_modules/modern/lib/deep/part.js",
    "node_modules/older/index.mjs",
    "node_modules/older/esm/index.js",
  ];
  const others = [
    "src/app.js",
    ".countersign/dev/app.js",
    "node_modules/modern/index.cjs",
    "node_modules/modern/native.node",
    "node_modules/older/index.js",
    "node_modules/broken/index.js",
    "node_modules/none/index.js",
  ];
  const found = new PackageModules();
  found.add(at([...others, ...modules, ...modules]));
  expect(found.files).toEqual(at(modules));
  found.clear();
  expect(found.files).toEqual([]);
});
