import { expect, test } from "vitest";
import { readElsewhere } from "./recording-host.js";

test("what stands beside a package's files counts, up to the folder of all packages", () => {
  const { files, listings } = readElsewhere([
    "/shop/src/app.ts",
    "/shop/node_modules/rows/lib/index.d.ts",
    "/shop/node_modules/rows/lib/more.d.ts",
    "/shop/node_modules/@a/b/node_modules/c/index.d.ts",
  ]);
  expect([...files]).toHaveLength(4);
  expect([...listings].toSorted()).toEqual([
    "/shop/node_modules",
    "/shop/node_modules/@a/b/node_modules",
    "/shop/node_modules/@a/b/node_modules/c",
    "/shop/node_modules/rows",
    "/shop/node_modules/rows/lib",
  ]);
});
