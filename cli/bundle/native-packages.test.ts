import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { folder } from "../testing/fake.js";
import { isNative, packageOf } from "./native-packages.js";

const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});

/** Installs a package in `node_modules`. @returns its folder. */
function installed(manifest: object, files: readonly string[] = []): string {
  const made = folder({
    "node_modules/thing/package.json": JSON.stringify({ name: "thing", ...manifest }),
    ...Object.fromEntries(files.map((file) => [`node_modules/thing/${file}`, ""])),
  });
  removals.push(made.remove);
  return join(made.path, "node_modules/thing");
}

// As in better-sqlite3, sharp, @node-rs/argon2, bcrypt, cpu-features and Prisma's client.
test.each([
  [{ gypfile: true }, []],
  [{ binary: { napi_versions: [9] } }, []],
  [{ napi: { binaryName: "argon2" } }, []],
  [{ dependencies: { "node-gyp-build": "^4.8.4" } }, []],
  [{}, ["binding.gyp"]],
  [{}, ["lib/libquery_engine.so.node"]],
])("a package with %j and %j has a native add-on", (manifest, files) => {
  expect(isNative(installed(manifest, files))).toBe(true);
});

test.each([
  [{ dependencies: { sharp: "0.34.0" } }, ["index.js"]],
  [{}, ["node_modules/native/a.node"]],
  [{}, ["a.node.js"]],
])("a package with %j and %j has none itself", (manifest, files) => {
  expect(isNative(installed(manifest, files))).toBe(false);
});

test("a file belongs to the package around it, not to a package.json that only says how modules are read", () => {
  const thing = installed({}, ["dist/esm/index.js"]);
  const made = folder({ "dist/esm/package.json": '{"type":"module"}' });
  removals.push(made.remove);
  expect(packageOf(join(thing, "dist/esm/index.js"))).toBe(thing);
  expect(packageOf(join(made.path, "dist/esm/index.js"))).not.toBe(join(made.path, "dist/esm"));
});
