import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Problem } from "../transformer/hosts/problems.js";
import { projectService } from "../transformer/hosts/service.js";
import { BUILT_IN, RULE_NAMES } from "../transformer/rules/built-in.js";
import { ruleSettings } from "../transformer/rules/settings.js";
import { sampleProgram } from "./support/sample-program.js";
import { removeFolder, temporaryFolder, writeFiles } from "./support/temporary.js";

const folder = temporaryFolder("rules-of-projects");
afterAll(() => removeFolder(folder));

const OWN = `import { App, Router } from "countersign";
const app = new App({ title: "T", version: "1" });
app.get("/items/:id", (id: string, q?: string): string => id + q);
export default app;
`;
const MODULES: Readonly<
  Record<
    string,
    { files: Readonly<Record<string, string>>; rules: unknown; others?: object; found: readonly string[] }
  >
> = {
  "a module": {
    files: {
      "rules.cjs":
        "module.exports = ({ operations }) => operations.map(({ at, path }) => ({ at, message: 'at ' + path }));",
    },
    rules: { "./rules.cjs": "warn" },
    found: ["warning CS6020 get at /items/{id}"],
  },
  "a list of rules, of which each value has a place": {
    files: {
      "rules.cjs":
        "exports.default = [({ incoming }) => incoming.map(({ at, name, in: place, type }) => ({ at, message: [name, place, type].join(' '), fix: 'None.' })), ({ title }) => [{ message: title }]];",
    },
    rules: { "./rules.cjs": "error" },
    found: ["error CS6020  T", "error CS6020 id id path string", "error CS6020 q q query string"],
  },
  "a module that is switched off": { files: {}, rules: { "./none.cjs": "off" }, found: [] },
  "a module that is not there": { files: {}, rules: { "./none.cjs": "warn" }, found: ["error CS4091  "] },
  "a module that throws": {
    files: { "rules.cjs": "module.exports = () => { throw new Error('broken'); };" },
    rules: { "./rules.cjs": "warn" },
    found: ["error CS4091  broken"],
  },
  "a module without a rule": {
    files: { "rules.cjs": "exports.rule = () => [];" },
    rules: { "./rules.cjs": "warn" },
    found: ["error CS4091  its default"],
  },
  "a rule that returns a promise": {
    files: { "rules.cjs": "module.exports = async () => [];" },
    rules: { "./rules.cjs": "warn" },
    found: ["error CS4091  a rule must"],
  },
  "a finding without a message": {
    files: { "rules.cjs": "module.exports = () => [{ at: 1 }];" },
    rules: { "./rules.cjs": "warn" },
    found: ["error CS4091  a rule must"],
  },
  "a rule that does not exist": {
    files: {},
    rules: { sumary: "warn", summary: "warn" },
    found: ["error CS4090  there is no rule", "warning CS6002 get GET"],
  },
  "a key beside them that nobody reads": {
    files: {},
    rules: { summary: "warn" },
    others: { rule: { summary: "error" } },
    found: [
      `warning CS4043  "countersign" in .*package.json has no option "rule"; there is "rules"`,
      "warning CS6002 get GET",
    ],
  },
  "two apps of one rule": {
    files: {},
    rules: { "max-length": "warn" },
    found: ["warning CS6004 id ", "warning CS6004 q "],
  },
};
for (const [name, { files, rules, others }] of Object.entries(MODULES))
  writeFiles(path.join(folder, name), {
    "package.json": JSON.stringify({ countersign: { rules, ...others } }),
    "src/app.ts": OWN,
    ...files,
  });

const compiled = sampleProgram(Object.keys(MODULES).map((name) => path.join(folder, name)));

function shownAt({ sourceLine = "", column = 1, length = 0, message, code }: Problem): string {
  const text = sourceLine.slice(column - 1, column - 1 + length);
  return code.startsWith("CS6") ? (/^\w+/.exec(text)?.[0] ?? text) : `${code} ${message}`;
}

describe("rules of the project", () => {
  test.each(Object.entries(MODULES))("%s", (name, { found }) => {
    const lines = compiled(path.join(folder, name)).problems.map(({ severity, code, message, ...at }) => {
      const shown = at.file ? shownAt({ severity, code: "CS6", message, ...at }) : "";
      return `${severity} ${code} ${shown} ${message.replace(/^.*were not applied: |^.*cannot be used: /, "")}`;
    });
    expect(lines).toEqual(
      found.map((start) => expect.stringMatching(new RegExp(`^${start.replace(/[{}/]|\.(?!\*)/g, "\\$&")}`))),
    );
  });
});

describe("what package.json says", () => {
  test.each([
    [{ summary: "fatal" }, `"summary" must be "off", "warn" or "error"`],
    [{ summary: ["error", { a: 1 }] }, `"summary" takes no options`],
    [
      { "operation-id": ["error", { style: "shouting" }] },
      `"operation-id" takes "style" (camelCase, PascalCase, snake_case, kebab-case)`,
    ],
    [{ "path-nouns": ["error", { verbs: "get" }] }, `"path-nouns" takes "verbs" (a list of strings)`],
    [{ "./rules.js": ["error", {}] }, "is a module"],
    [{ constructor: "error" }, `there is no rule "constructor"`],
    ["all", "it must be an object"],
  ])("%j cannot be used", (written, reason) => {
    expect(ruleSettings(written).problems).toEqual([expect.stringContaining(reason)]);
  });

  test("is the level of each rule, and its options", () => {
    const { builtIn, modules, problems } = ruleSettings({
      summary: "error",
      "operation-id": ["warn", { style: "snake_case" }],
      "no-secret-in-url": "off",
      "./rules.js": "error",
    });
    expect({ builtIn, modules, problems }).toEqual({
      builtIn: [
        { name: "summary", level: "error", options: {} },
        { name: "operation-id", level: "warning", options: { style: "snake_case" } },
      ],
      modules: [{ specifier: "./rules.js", level: "error" }],
      problems: [],
    });
  });

  test("without a word only the safe ones are on", () => {
    expect(ruleSettings(undefined).builtIn.map(({ name, level }) => [name, level])).toEqual([
      ["no-secret-in-url", "warning"],
    ]);
    expect(Object.keys(BUILT_IN)).toEqual(RULE_NAMES);
  });
});

test("hosts that know no entry look for them, in all apps, and say each thing once", () => {
  const home = path.join(folder, "host");
  const second = `const second = new App({ title: "S", version: "1" });\nsecond.route("", router);\n`;
  const shared = `export const router = new Router();\nrouter.get("/a", (): string => "");\n`;
  writeFiles(home, {
    "package.json": JSON.stringify({
      type: "module",
      countersign: { rules: { "no-trailing-slash": "error", summary: "warn" }, rule: {} },
    }),
    "tsconfig.json": { compilerOptions: { strict: true, module: "nodenext", types: [], skipLibCheck: true } },
    "src/app.ts": `${OWN.replace("export default app;", "")}${shared}app.route("", router);\n${second}app.get("/b/", (): string => "");\nexport default app;\n`,
  });
  const problems = projectService({ cwd: home }).appProblems();
  expect(problems.map(({ code, severity, line = "" }) => `${severity} ${code} ${line}`)).toEqual([
    "warning CS4043 ",
    "warning CS6002 3",
    "warning CS6002 6",
    "warning CS6002 10",
    "error CS6012 10",
  ]);
});
