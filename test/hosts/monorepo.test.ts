import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { finish } from "../support/processes.js";
import { repository, writeFiles } from "../support/temporary.js";

/**
 * One workspace, installed by npm and by pnpm: an app, a package of routes and types that is built, with its source
 * behind the condition "source", and a package from elsewhere that has declarations alone.
 */
const compilerOptions = {
  target: "ES2022",
  lib: ["ES2022"],
  types: [],
  module: "NodeNext",
  strict: true,
  skipLibCheck: true,
  rootDir: "src",
  outDir: "dist",
};
const plugin = { transform: "countersign/transform", transformProgram: true };

const files = {
  "packages/items/package.json": {
    name: "@shop/items",
    version: "1.0.0",
    type: "module",
    exports: {
      ".": { source: "./src/index.ts", types: "./dist/index.d.ts", default: "./dist/index.js" },
    },
    dependencies: { countersign: "file:../../countersign.tgz", measures: "file:../../measures" },
  },
  "packages/items/tsconfig.json": {
    compilerOptions: { ...compilerOptions, declaration: true, plugins: [plugin] },
    include: ["src"],
  },
  "packages/items/src/index.ts": `import { type MinLength, Router } from "countersign";
import type { Weight } from "measures";

export interface Item {
  /** @maxLength 9 */
  name: string & MinLength<2>;
  weight?: Weight;
}

export const items = new Router({ prefix: "/items", tags: ["items"] });

items.post("/", (item: Item): Item => item);
`,
  "packages/app/package.json": {
    name: "@shop/app",
    version: "1.0.0",
    type: "module",
    dependencies: {
      "@shop/items": "workspace:*",
      countersign: "file:../../countersign.tgz",
      measures: "file:../../measures",
    },
  },
  "packages/app/tsconfig.json": {
    compilerOptions: {
      ...compilerOptions,
      customConditions: ["source"],
      paths: { "#models/*": ["./src/models/*"] },
      plugins: [{ ...plugin, openapi: "openapi.json" }],
    },
    include: ["src"],
  },
  "packages/app/src/models/weight.ts": `import type { Max } from "countersign";

export interface Weight { kilograms: number & Max<5> }
`,
  "packages/app/src/app.ts": `import { App } from "countersign";
import { type Item, items } from "@shop/items";
import type { Weight } from "#models/weight.js";

const app = new App({ title: "Shop", version: "1.0.0" });
app.route("", items);
app.post("/pairs", (pair: Item[]): Item[] => pair);
app.post("/weights", (weight: Weight): Weight => weight);

export default app;
`,
  "measures/package.json": { name: "measures", version: "1.0.0", type: "module", types: "./index.d.ts" },
  "measures/index.d.ts": "export interface Weight {\n  grams: number;\n}\n",
};

const tarballs = mkdtempSync(path.join(tmpdir(), "countersign-tarball-"));
let tarball: string;

beforeAll(async () => {
  const packed = await finish("npm", ["pack", "--silent", "--pack-destination", tarballs], repository);
  tarball = path.join(tarballs, packed.stdout.trim().split("\n").at(-1) ?? "");
});
afterAll(() => rmSync(tarballs, { recursive: true, force: true }));

const countersign = (project: string) => path.join(project, "node_modules/countersign/dist/cli.js");
const tspc = path.join(repository, "node_modules/ts-patch/bin/tspc.js");
const documents = new Map<string, string>();

describe.each(["npm", "pnpm"] as const)("a workspace of %s", (manager) => {
  let root: string;
  let app: string;
  let items: string;
  const run = (script: string, cwd: string, ...args: string[]) =>
    finish(process.execPath, [script, ...args], cwd);

  beforeAll(async () => {
    root = mkdtempSync(path.join(tmpdir(), `countersign-${manager}-`));
    [app, items] = [path.join(root, "packages/app"), path.join(root, "packages/items")];
    writeFiles(root, files);
    await finish("cp", [tarball, path.join(root, "countersign.tgz")], root);
    writeFiles(root, {
      "package.json": { name: "shop", private: true, workspaces: ["packages/*"] },
      "pnpm-workspace.yaml": 'packages: ["packages/*"]\n',
    });
    if (manager === "npm") {
      const manifest = files["packages/app/package.json"];
      const dependencies = { ...manifest.dependencies, "@shop/items": "*" };
      writeFiles(app, { "package.json": { ...manifest, dependencies } });
    }
    const installed =
      manager === "npm"
        ? await finish("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline"], root)
        : await run(path.join(repository, "node_modules/pnpm/bin/pnpm.cjs"), root, "install");
    expect(installed.code, installed.stdout + installed.stderr).toBe(0);
  }, 240_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test("routes of a package with source are in the document of the app, and served as built", async () => {
    const library = await run(tspc, items);
    expect(library, library.stdout).toEqual({ code: 0, stdout: "", stderr: "" });
    const printed = await run(countersign(app), app, "openapi");
    expect(printed.code, printed.stderr).toBe(0);
    const document = JSON.parse(printed.stdout);
    expect(Object.keys(document.paths)).toEqual(["/items", "/pairs", "/weights"]);
    const schemas = document.components.schemas;
    expect(schemas.Item.properties.name).toEqual({ type: "string", minLength: 2, maxLength: 9 });
    // Two types of one name, told apart by their packages.
    expect(Object.keys(schemas).filter((name) => name.endsWith("Weight"))).toHaveLength(2);
    documents.set(manager, printed.stdout);

    const built = await run(tspc, app);
    expect(built, built.stdout).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(path.join(app, "openapi.json"), "utf8")).toBe(printed.stdout);
    writeFiles(app, {
      "ask.mjs": `import app from "./dist/app.js";
const ask = async (path, json) => {
  const body = JSON.stringify(json);
  const answer = await app.request(path, { method: "POST", body, headers: { "content-type": "application/json" } });
  return answer.status;
};
console.log(await ask("/items", { name: "Lamp" }), await ask("/items", { name: "L" }), await ask("/pairs", [{ name: "L" }]));
console.log(await (await app.request("/openapi.json")).text());`,
    });
    const asked = await run("ask.mjs", app);
    expect(asked.stderr).toBe("");
    expect(asked.stdout).toBe(`200 422 422\n${printed.stdout}\n`);
  });

  test("no path of this machine is in what was built", () => {
    const texts = [path.join(app, "dist"), path.join(items, "dist")].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".js"))
        .map((name) => readFileSync(path.join(folder, name), "utf8")),
    );
    for (const text of [...texts, documents.get(manager) ?? ""]) {
      expect(text).not.toContain(".pnpm");
      expect(text).not.toContain(root);
    }
  });

  test("a package that TypeScript sees as declarations is named, with a way out", async () => {
    const config = files["packages/app/tsconfig.json"];
    const { customConditions: _, ...options } = config.compilerOptions;
    writeFiles(app, { "tsconfig.json": { ...config, compilerOptions: options } });
    const checked = await run(countersign(app), app, "check");
    expect(checked.code).toBe(1);
    expect(checked.stdout).toMatch(/src\/app\.ts\(6,15\): error CS3020: .*"items".*@shop\/items/);
    const source = files["packages/app/src/app.ts"];
    writeFiles(app, { "src/app.ts": source.replace("items);", "items, { hidden: true });") });
    const hidden = await run(countersign(app), app, "check");
    expect(hidden.code, hidden.stdout).toBe(0);
  });
});

test("npm and pnpm lead to one document", () => {
  expect(documents.get("pnpm")).toBe(documents.get("npm"));
});
