import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createModuleNames } from "./module-names.js";

const root = mkdtempSync(join(tmpdir(), "countersign-names-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const manifests = {
  "package.json": { private: true },
  "packages/items/package.json": { name: "@shop/items" },
  "packages/app/package.json": { name: "@shop/app" },
  "packages/app/esm/package.json": { type: "module" },
  "copy/package.json": { name: "countersign" },
};
for (const [name, manifest] of Object.entries(manifests)) {
  mkdirSync(join(root, dirname(name)), { recursive: true });
  writeFileSync(join(root, name), JSON.stringify(manifest));
}
const at = (...names: readonly string[]) => join(root, ...names);

test("a module of a package has the same name in its own build and in others", () => {
  const file = at("packages/items/src/models/item.ts");
  for (const project of ["packages/items", "packages/items/src", "packages/app", "."])
    expect(createModuleNames(at(project)).nameOf(file)).toBe("@shop/items/src/models/item");
});

test.each([
  ["packages/app", "node_modules/.pnpm/measures@1.0.0/node_modules/measures/index.d.ts", "measures/index"],
  ["packages/app", "packages/app/node_modules/@types/pg/index.d.mts", "@types/pg/index"],
  // Without a name, there is only the path from the project's folder.
  [".", "src/app.ts", "src/app"],
  ["scripts", "src/app.ts", "../src/app"],
  ["packages/app", "packages/app/esm/index.d.ts", "esm/index"],
  // Countersign's own tests are projects inside its package.
  ["copy/test/sample", "copy/test/sample/src/app.ts", "src/app"],
  ["copy/test/sample", "copy/runtime/index.ts", "countersign/runtime/index"],
])("in the project %s, %s is %s", (project, file, name) => {
  expect(createModuleNames(at(project)).nameOf(at(file))).toBe(name);
});

test("people are shown the path in their project", () => {
  const names = createModuleNames(at("packages/app"));
  expect(names.shownName(at("packages/app/src/app.ts"))).toBe("src/app");
  expect(names.shownName(at("packages/items/src/index.ts"))).toBe("@shop/items/src/index");
  expect(names.shownName(at("packages/app/node_modules/pg/index.d.ts"))).toBe("pg/index");
});
