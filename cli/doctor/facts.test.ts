import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { folder } from "../testing/fake.js";
import { gather } from "./facts/gather.js";

const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});

function project(files: Readonly<Record<string, string>>): string {
  const made = folder(files);
  removals.push(made.remove);
  return made.path;
}

const manifest = (name: string, version: string) => JSON.stringify({ name, version });

describe("the facts of a project", () => {
  it("are options with all that is extended, and the plugins", () => {
    const cwd = project({
      "base.json": '{ "compilerOptions": { "strict": false, "plugins": [{ "transform": "other" }] } }',
      "tsconfig.json": `{
        "extends": "./base.json", // shared
        "compilerOptions": { "module": "NodeNext", "strictNullChecks": true, },
      }`,
      "src/app.ts": "",
    });
    const { config, entry } = gather({ cwd });
    expect(entry).toBe(join(cwd, "src/app.ts"));
    if ("problem" in config) throw new Error(config.problem.message);
    expect(config.options).toMatchObject({ strict: false, strictNullChecks: true, module: "nodenext" });
    expect(config.plugins).toMatchObject([
      { transform: "other", transformProgram: false, place: { file: join(cwd, "base.json"), line: 1 } },
    ]);
  });

  it("say what is wrong with tsconfig.json, and where", () => {
    const broken = project({ "tsconfig.json": '{\n  "compilerOptions" {}\n}' });
    expect(gather({ cwd: broken }).config).toMatchObject({ problem: { code: "CS4002" }, place: { line: 2 } });
    const unknown = project({ "tsconfig.json": '{ "compilerOptions": { "module": "nope" } }', "a.ts": "" });
    expect(gather({ cwd: unknown }).config).toMatchObject({ problem: { code: "CS4002" } });
    expect(gather({ cwd: project({}) }).config).toMatchObject({ problem: { code: "CS4001" } });
  });

  it("are the commands of scripts, and whether they come to routes", () => {
    const scripts = {
      dev: "NODE_ENV=development npx tsx watch src/server.ts",
      seed: "tsx scripts/seed.ts",
      build: "rm -rf dist && tsc -p . --noEmit; countersign build",
    };
    const cwd = project({
      "tsconfig.json": "{}",
      "package.json": JSON.stringify({ scripts }, null, 2),
      "src/server.ts": 'import app from "./app.js";',
      "src/app.ts": 'import { items } from "./items/index.js";',
      "src/items/index.ts": 'import { Router } from "countersign";',
      "scripts/seed.ts": 'import { readFileSync } from "node:fs";\nimport "./names.js";',
      "scripts/names.ts": "",
    });
    const found = gather({ cwd }).scripts.map(({ name, program, args, routes, place }) => ({
      name,
      command: [program, ...args].join(" "),
      routes,
      line: place.line,
    }));
    expect(found).toEqual([
      { name: "dev", command: "tsx watch src/server.ts", routes: "src/server.ts", line: 3 },
      { name: "seed", command: "tsx scripts/seed.ts", routes: undefined, line: 4 },
      { name: "build", command: "rm -rf dist", routes: undefined, line: 5 },
      { name: "build", command: "tsc -p . --noEmit", routes: undefined, line: 5 },
      { name: "build", command: "countersign build", routes: undefined, line: 5 },
    ]);
  });

  it("are all copies of a package: hoisted, nested, of pnpm and of workspaces", () => {
    const at = project({
      "node_modules/hono/package.json": manifest("hono", "4.13.0"),
      "node_modules/countersign/package.json": manifest("countersign", "0.1.0"),
      "node_modules/countersign/node_modules/hono/package.json": manifest("hono", "4.12.0"),
      "node_modules/@scope/tool/node_modules/typescript/package.json": manifest("typescript", "5.9.3"),
      "node_modules/.pnpm/typescript@6.0.3/node_modules/typescript/package.json": manifest(
        "typescript",
        "6.0.3",
      ),
      "packages/other/node_modules/countersign/package.json": manifest("countersign", "0.2.0"),
      "packages/api/tsconfig.json": "{}",
      "packages/api/package.json": "{}",
    });
    const cwd = join(at, "packages/api");
    mkdirSync(join(cwd, "node_modules"));
    symlinkSync(
      join(at, "node_modules/.pnpm/typescript@6.0.3/node_modules/typescript"),
      join(cwd, "node_modules/typescript"),
    );
    symlinkSync(join(at, "packages/other"), join(at, "node_modules/other"));
    const shown = gather({ cwd })
      .copies.filter(({ folder }) => folder.startsWith(at))
      .map(({ name, version, usedBy }) => `${name} ${version} ${usedBy.join("+")}`);
    expect(shown.toSorted()).toEqual([
      "countersign 0.1.0 project+countersign",
      "countersign 0.2.0 ",
      "hono 4.12.0 countersign",
      "hono 4.13.0 project",
      "typescript 5.9.3 ",
      "typescript 6.0.3 project",
    ]);
  });

  it("are copies by the name they are asked for, whatever an alias made of it", () => {
    const cwd = project({
      "tsconfig.json": "{}",
      "package.json": "{}",
      "node_modules/typescript/package.json": manifest("@typescript/typescript6", "6.0.2"),
      "node_modules/typescript7/package.json": manifest("typescript", "7.0.2"),
    });
    const shown = gather({ cwd }).copies.filter(({ folder }) => folder.startsWith(cwd));
    expect(shown.map(({ name, version, usedBy }) => `${name} ${version} ${usedBy.join("+")}`)).toEqual([
      "typescript 6.0.2 project",
    ]);
  });

  it("are that Yarn's PnP keeps the packages", () => {
    const at = project({
      ".pnp.cjs": "",
      "packages/api/tsconfig.json": "{}",
      "packages/api/package.json": "{}",
    });
    expect(gather({ cwd: join(at, "packages/api") }).pnp).toBe("unreadable");
  });

  it("are the plugins in configurations of bundlers, which are not run", () => {
    const cwd = project({
      "tsconfig.json": "{}",
      "vite.config.ts": `import { defineConfig } from "vite";
import countersign from "countersign/vite";
throw new Error("was run");
export default defineConfig({ plugins: [countersign()] });`,
      "vitest.config.mts": `import countersign from "countersign/vite";\nexport default { plugins: [] };`,
      "rollup.config.js": `const { countersign: plugin } = await import("x");\nexport default {};`,
      "esbuild.config.cjs": `const countersign = require("countersign/esbuild");\nmodule.exports = [countersign.default()];`,
    });
    const found = gather({ cwd }).toolConfigs.map(({ tool, host, used, place }) => [
      tool,
      host,
      used,
      place.line,
    ]);
    expect(found).toEqual([
      ["esbuild", "countersign/esbuild", true, 1],
      ["rollup", undefined, false, undefined],
      ["vite", "countersign/vite", true, 2],
      ["vitest", "countersign/vite", false, 1],
    ]);
  });
});
