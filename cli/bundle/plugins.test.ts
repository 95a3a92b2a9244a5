import { join } from "node:path";
import { build } from "esbuild";
import { afterEach, expect, test } from "vitest";
import { folder } from "../testing/fake.js";
import { nodeModulesOfWorkers, outside, type Reasons } from "./plugins.js";

const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});

const PACKAGES = {
  "package.json": JSON.stringify({ name: "shop", imports: { "#own": "./own.js" } }),
  "own.js": "export const own = 1;",
  "node_modules/@scope/native/package.json": '{"name":"@scope/native","gypfile":true}',
  "node_modules/@scope/native/part.js": 'require("./build/a.node");',
  "node_modules/plain/package.json": '{"name":"plain"}',
  "node_modules/plain/index.js": 'require("@scope/native/part");',
};

/** Bundles one module. @returns the imports of the bundle, and the reasons. */
async function importsOf(text: string): Promise<{ imports: readonly string[]; reasons: Reasons }> {
  const made = folder({ ...PACKAGES, "app.js": text });
  removals.push(made.remove);
  const reasons: Reasons = new Map();
  const { metafile } = await build({
    entryPoints: [join(made.path, "app.js")],
    absWorkingDir: made.path,
    outfile: join(made.path, "out.js"),
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    logLevel: "silent",
    plugins: [outside(reasons)],
  });
  const imports = metafile.outputs["out.js"]?.imports ?? [];
  return { imports: imports.map(({ path }) => path), reasons };
}

test("a package with a native add-on stays outside, wherever it is imported and whatever of it", async () => {
  const { imports, reasons } = await importsOf(
    'import "plain"; import { own } from "#own"; console.log(own);',
  );
  expect(imports).toEqual(["@scope/native/part"]);
  expect([...reasons]).toEqual([["@scope/native", "native add-on"]]);
});

test("ws may be missing: who serves sockets then says so", async () => {
  const { imports, reasons } = await importsOf('export const load = async () => await import("ws");');
  expect(imports).toEqual(["ws"]);
  expect(reasons.size).toBe(0);
});

test("another package that is missing is an error", async () => {
  await expect(importsOf('import "wss";')).rejects.toThrow('Could not resolve "wss"');
});

test("Node's modules stay imports", async () => {
  const { imports } = await importsOf(
    'import fs from "node:fs"; import { open } from "fs/promises"; console.log(fs, open);',
  );
  expect(imports).toEqual(["node:fs", "fs/promises"]);
});

test("for Workers, Node's modules are imported by names with node:, also where CommonJS requires them", async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: 'import { join } from "path"; console.log(join, require("events"), require("node:util"));',
    },
    bundle: true,
    write: false,
    platform: "neutral",
    format: "esm",
    plugins: [nodeModulesOfWorkers()],
  });
  const text = outputFiles[0]?.text ?? "";
  expect([...text.matchAll(/^import .*"(.*)";$/gm)].map(([, name]) => name).sort()).toEqual([
    "node:events",
    "node:path",
    "node:util",
  ]);
  expect(text).not.toContain('require("');
});
