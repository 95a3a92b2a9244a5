import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { ARTIFACT_NAMES, ARTIFACTS } from "../../transformer/artifacts/artifacts.js";
import { copyFixture, type HostProject } from "./project.js";
import { runTspc } from "./tspc.js";

const silent = { code: 0, stdout: "", stderr: "" };
const fileNames = ARTIFACT_NAMES.map((name) => ARTIFACTS[name].fileName);
const usual = ARTIFACT_NAMES.filter((name) => ARTIFACTS[name].byDefault).map(
  (name) => ARTIFACTS[name].fileName,
);

let project: HostProject;
afterEach(() => project?.remove());

/** Requests every artifact in the same way; without a value, it leaves the default. */
function configure(value?: boolean | ((name: string) => string), options: object = {}): void {
  const asked = ARTIFACT_NAMES.flatMap((name) =>
    value === undefined ? [] : [[name, typeof value === "function" ? value(name) : value]],
  );
  const plugin = { transform: "countersign/transform", transformProgram: true, ...Object.fromEntries(asked) };
  project.configure({ plugins: [plugin], ...options });
}

/** Paths of the files with an artifact's name, outside node_modules. */
function written(): readonly string[] {
  return readdirSync(project.root, { recursive: true, encoding: "utf8" })
    .filter(
      (name) => !name.startsWith("node_modules") && fileNames.some((file) => `/${name}`.endsWith(`/${file}`)),
    )
    .toSorted();
}

const inDist = (names: readonly string[]) => names.map((name) => path.join("dist", name)).toSorted();

test("true writes them beside the JavaScript, false does not, a string says where", async () => {
  project = copyFixture("tspc-artifacts");
  configure(false);
  expect(await runTspc()(project)).toEqual(silent);
  expect(written()).toEqual([]);
  configure(true);
  expect(await runTspc()(project)).toEqual(silent);
  expect(written()).toEqual(inDist(fileNames));
  configure((name) => `api/${name}.txt`);
  expect(await runTspc()(project)).toEqual(silent);
  for (const name of ARTIFACT_NAMES)
    expect(project.read(`api/${name}.txt`)).toBe(project.read(`dist/${ARTIFACTS[name].fileName}`));
});

test.each<[string, object]>([
  ["no folder to write into", { outDir: undefined, noEmit: true }],
  ["declarations alone", { declaration: true, emitDeclarationOnly: true }],
])("nothing is written that nobody asked for with %s", async (_, options) => {
  project = copyFixture("tspc-artifacts");
  configure(undefined, options);
  expect(await runTspc()(project)).toEqual(silent);
  expect(written()).toEqual([]);
});

test("a package of routers has none, and is told so where it asks for one", async () => {
  project = copyFixture("tspc-artifacts");
  project.rename("src/app.ts", "src/all.ts");
  project.write({ "src/index.ts": 'export { default as all } from "./all.js";\n' });
  configure();
  // Files that Countersign did not write.
  const theirs = Object.fromEntries(inDist(fileNames).map((name) => [name, "{}"]));
  project.write(theirs);
  expect(await runTspc("--incremental")(project)).toEqual(silent);
  for (const name of inDist(fileNames)) {
    expect(project.read(name)).toBe("{}");
    rmSync(path.join(project.root, name));
  }
  configure(true);
  const { code, stdout } = await runTspc()(project);
  expect(code).not.toBe(0);
  expect(stdout).toContain("CS3005");
  expect(written()).toEqual([]);
});

test("a router that was compiled elsewhere is in none: those of the build before are gone", async () => {
  project = copyFixture("tspc-artifacts");
  configure();
  expect(await runTspc()(project)).toEqual(silent);
  expect(written()).toEqual(inDist(usual));
  project.write({
    "node_modules/parts/package.json": {
      name: "parts",
      type: "module",
      exports: "./index.js",
      types: "./index.d.ts",
    },
    "node_modules/parts/index.d.ts":
      'import { Router } from "countersign";\nexport declare const parts: Router;\n',
    "node_modules/parts/index.js":
      'import { Router } from "countersign";\nexport const parts = new Router();\n',
  });
  project.replace("src/app.ts", "import { items }", 'import { parts } from "parts";\nimport { items }');
  project.replace("src/app.ts", "export default", 'app.route("/parts", parts);\n\nexport default');
  expect(await runTspc()(project)).toEqual(silent);
  expect(written()).toEqual([]);
  configure(true);
  const { code, stdout } = await runTspc()(project);
  expect(code).not.toBe(0);
  expect(stdout).toContain("CS3020");
});

test("what is missing is written by a build that has nothing else to do", async () => {
  project = copyFixture("tspc-artifacts");
  configure();
  expect(await runTspc("--incremental")(project)).toEqual(silent);
  for (const name of usual) rmSync(path.join(project.root, "dist", name));
  expect(await runTspc("--incremental")(project)).toEqual(silent);
  expect(written()).toEqual(inDist(usual));
  expect(existsSync(path.join(project.root, "dist/app.js"))).toBe(true);
});
