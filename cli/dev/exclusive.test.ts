import { expect, test } from "vitest";
import { exclusivePackage } from "./exclusive.js";

test.each([
  ["/p/node_modules/@electric-sql/pglite/dist/index.js", "@electric-sql/pglite"],
  ["/p/node_modules/.pnpm/classic-level@3.0.0/node_modules/classic-level/index.js", "classic-level"],
])("%s keeps files that one process may open", (file, name) => {
  expect(exclusivePackage(["/p/src/app.js", file])).toBe(name);
});

test.each([
  "/p/src/pglite/index.js",
  "/p/node_modules/@electric-sql/pglite-tools/index.js",
  "/p/node_modules/pg/lib/index.js",
])("%s does not", (file) => {
  expect(exclusivePackage([file])).toBeUndefined();
});
