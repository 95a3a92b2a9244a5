import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { finish } from "../support/processes.js";
import { tspc } from "../support/quickstart.js";
import { repository } from "../support/temporary.js";
import { copyFixture, type HostProject } from "./project.js";
import { runTspc, withPlugin } from "./tspc.js";

const tsc = path.join(repository, "node_modules/typescript/bin/tsc");

let project: HostProject;
afterEach(() => project?.remove());

const ask = `const { default: module } = await import(process.argv[2]);
const app = module.default ?? module;
const headers = { "content-type": "application/json" };
const post = async (path, json) =>
  (await app.request(path, { method: "POST", headers, body: JSON.stringify(json) })).status;
console.log(await post("/items", { name: "Lamp", quantity: 1 }), await post("/items", { name: "Lamp", quantity: -1 }));
`;

const node = (...args: readonly string[]) => finish(process.execPath, args, project.root);

/** All files of a kind below a folder, by name. */
function written(folder: string, kind: RegExp): Record<string, string> {
  const root = path.join(project.root, folder);
  const names = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => kind.test(name));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(path.join(root, name), "utf8")]));
}

test.each<[string, object, string]>([
  [
    "isolatedModules and verbatimModuleSyntax",
    { isolatedModules: true, verbatimModuleSyntax: true },
    "app.js",
  ],
  [
    "those of a bundler",
    { module: "ESNext", moduleResolution: "Bundler", isolatedModules: true, verbatimModuleSyntax: true },
    "app.js",
  ],
  ["CommonJS", { module: "CommonJS", moduleResolution: "Bundler" }, "app.js"],
  ["another rootDir", { rootDir: "." }, "src/app.js"],
])("with %s declarations are what tsc writes, and modules answer", async (_, options, entry) => {
  project = copyFixture("tspc-options");
  withPlugin({ declaration: true, declarationMap: true, stripInternal: true, ...options })(project);
  const type = "module" in options && options.module === "CommonJS" ? "commonjs" : "module";
  project.write({ "dist/package.json": { type }, "ask.mjs": ask });
  expect(await runTspc()(project)).toEqual({ code: 0, stdout: "", stderr: "" });
  expect((await node(tsc, "--outDir", "plain")).code).toBe(0);
  const declarations = written("plain", /\.d\.ts(\.map)?$/);
  // The output of each module, and its map; `globals.d.ts` is not written.
  const modules = readdirSync(path.join(project.root, "src")).filter((name) => !name.endsWith(".d.ts"));
  expect(Object.keys(declarations)).toHaveLength(2 * modules.length);
  expect(written("dist", /\.d\.ts(\.map)?$/)).toEqual(declarations);
  expect(await node("ask.mjs", `./dist/${entry}`)).toEqual({ code: 0, stdout: "200 422\n", stderr: "" });
});

test.each([
  ["before", 0],
  ["behind", 1],
])("typia's own plugin stands %s ours", async (_, at) => {
  project = copyFixture("tspc-typia");
  withPlugin({})(project);
  const { plugins } = JSON.parse(project.read("tsconfig.json")).compilerOptions;
  project.configure({ plugins: plugins.toSpliced(at, 0, { transform: "typia/lib/transform" }) });
  project.write({
    "src/checks.ts": `import typia, { type tags } from "typia";

export interface Mail {
  to: string & tags.Format<"email">;
}
export const isMail = typia.createIs<Mail>();
`,
    "src/mails.ts": `import { Router } from "countersign";
import typia from "typia";
import { isMail, type Mail } from "./checks.js";

export const mails = new Router();
mails.post("/", (mail: Mail): boolean => typia.is<Mail>(mail));
mails.post("/unread", (of: { mail: unknown }): boolean => isMail(of.mail));
`,
    "ask.mjs": `import app from "./dist/app.js";
const headers = { "content-type": "application/json" };
const post = async (path, json) => {
  const answer = await app.request(path, { method: "POST", headers, body: JSON.stringify(json) });
  return answer.ok ? answer.text() : answer.status;
};
console.log(
  await post("/mails", { to: "a@example.com" }),
  await post("/mails", { to: "a" }),
  await post("/mails/unread", { mail: { to: "a@example.com" } }),
  await post("/mails/unread", { mail: { to: "a" } }),
);
`,
  });
  const app = project.read("src/app.ts");
  project.write({
    "src/app.ts": app
      .replace("import { items }", 'import { mails } from "./mails.js";\nimport { items }')
      .replace("export default", 'app.route("/mails", mails);\n\nexport default'),
  });
  expect(await node(tspc)).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(await node("ask.mjs")).toEqual({ code: 0, stdout: "true 422 true false\n", stderr: "" });
});
