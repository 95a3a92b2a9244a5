import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { finish } from "../support/processes.js";
import { copyQuickstart, countersign, plugins, type Quickstart, tspc } from "../support/quickstart.js";
import { removeFolder } from "../support/temporary.js";

describe.each([
  ["an ES module", { module: "NodeNext" }, "module"],
  ["CommonJS by package.json", { module: "NodeNext" }, "commonjs"],
  ["CommonJS by option", { module: "CommonJS", moduleResolution: "Bundler" }, "commonjs"],
])("tspc for %s", (_, options, type) => {
  let project: Quickstart;

  beforeAll(() => {
    project = copyQuickstart(`tspc-${type}`);
    project.configure({ ...plugins, ...options });
    project.edit("package.json", '"type": "module"', `"type": "${type}"`);
  });
  afterAll(() => project.remove());

  const emitted = () => {
    const folder = path.join(project.root, "dist");
    const names = readdirSync(folder).filter((name) => /\.js(\.map)?$/.test(name));
    return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));
  };

  test("writes what countersign build writes", async () => {
    const byCommandLine = await finish(process.execPath, [countersign, "build"], project.root);
    expect(byCommandLine.code, byCommandLine.stdout + byCommandLine.stderr).toBe(0);
    const built = emitted();
    expect(Object.keys(built)).toHaveLength(10);
    removeFolder(path.join(project.root, "dist"));
    const byTspc = await finish(process.execPath, [tspc], project.root);
    expect(byTspc, byTspc.stdout).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(emitted()).toEqual(built);
  });

  test("writes what loads and answers", async () => {
    const load = type === "module" ? "(await import('./dist/app.js'))" : "require('./dist/app.js')";
    project.write(
      "answer.cjs",
      `(async () => {
  const app = ${load}.default;
  const good = await app.request("/items?limit=5");
  const bad = await app.request("/items/x");
  console.log(good.status, await good.text(), bad.status, (await bad.json()).detail[0].type);
})();`,
    );
    const { stdout, stderr } = await finish(process.execPath, ["answer.cjs"], project.root);
    expect([stdout.trim(), stderr]).toEqual(["200 [] 422 int_parsing", ""]);
  });
});

test("tspc reports Countersign's errors, as countersign check does", async () => {
  const project = copyQuickstart("tspc-errors");
  project.configure({ ...plugins, noEmit: true });
  const lines = project.read("src/items.ts").split("\n").length;
  project.write(
    "src/items.ts",
    `${project.read("src/items.ts")}\nitems.get("/by/:name", (nam: string): string => nam);\n`,
  );
  project.edit("src/models.ts", "  tags?: string[];", "  tags?: string[];\n  save?: () => void;");
  const save =
    project
      .read("src/models.ts")
      .split("\n")
      .findIndex((text) => text.includes("save?")) + 1;
  const byTspc = await finish(process.execPath, [tspc], project.root);
  const byCommandLine = await finish(process.execPath, [countersign, "check"], project.root);
  project.remove();
  expect(byTspc.code).not.toBe(0);
  expect(byCommandLine.code).toBe(1);
  for (const place of [`src/items.ts(${lines + 1},11): error `, `src/models.ts(${save},3): error `]) {
    expect(byTspc.stdout).toContain(place);
    expect(byCommandLine.stdout + byCommandLine.stderr).toContain(place);
  }
  expect(byTspc.stdout).toMatch(/CS1003[\s\S]*CS2001|CS2001[\s\S]*CS1003/);
});
