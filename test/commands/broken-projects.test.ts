import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { projectConfig } from "../support/project-config.js";
import { removeFolder, temporaryFolder, writeFiles } from "../support/temporary.js";
import { commandLine } from "./command-line.js";

const app = 'import { App } from "countersign";\n\nexport default new App({ title: "A", version: "1" });\n';
const entry = (code: string) => ({ "tsconfig.json": projectConfig, "src/app.ts": code });

/** The fault, the project, and the one line that reports it. */
const BROKEN: readonly (readonly [what: string, files: Record<string, string | object>, line: RegExp])[] = [
  [
    "a syntax error in tsconfig.json",
    { "tsconfig.json": '{ "compilerOptions": { ]', "src/app.ts": app },
    /^tsconfig\.json\(1,24\): error CS4002: .*tsconfig\.json.* cannot be used: /,
  ],
  [
    "an unknown option",
    {
      "tsconfig.json": {
        ...projectConfig,
        compilerOptions: { ...projectConfig.compilerOptions, strickt: true },
      },
      "src/app.ts": app,
    },
    /^tsconfig\.json\(15,5\): error CS4002: .*tsconfig\.json.* cannot be used: .*Unknown compiler option 'strickt'/,
  ],
  [
    "a wrong value of an option",
    {
      "tsconfig.json": {
        ...projectConfig,
        compilerOptions: { ...projectConfig.compilerOptions, module: "Common" },
      },
      "src/app.ts": app,
    },
    /^tsconfig\.json\(\d+,\d+\): error CS4002: .*tsconfig\.json.* cannot be used: .*'--module'/,
  ],
  [
    "an extends that is missing",
    { "tsconfig.json": { ...projectConfig, extends: "./base.json" }, "src/app.ts": app },
    /^tsconfig\.json: error CS4002: .*tsconfig\.json.* cannot be used: .*base\.json/,
  ],
  [
    "a package.json that is no JSON",
    { "tsconfig.json": projectConfig, "package.json": "{", "src/app.ts": app },
    /^error CS4011: .*package\.json.* cannot be used: /,
  ],
  [
    "no entry",
    { "tsconfig.json": projectConfig, "src/other.ts": app },
    /^error CS4003: No entry found in .*: looked for .*src\/app\.ts/,
  ],
  [
    "an entry in package.json that does not exist",
    {
      "tsconfig.json": projectConfig,
      "package.json": { type: "module", countersign: "src/nowhere.ts" },
      "src/app.ts": app,
    },
    /^error CS4004: The entry "src\/nowhere\.ts" does not exist/,
  ],
  [
    "a style of names that nobody knows",
    {
      "tsconfig.json": projectConfig,
      "package.json": { type: "module", countersign: { wire: "snakecase" } },
      "src/app.ts": app,
    },
    /^error CS4042: "wire" in .*package\.json is "snakecase", but must be one of as-written, snake_case/,
  ],
  [
    "no default export",
    entry(app.replace("export default", "export const app =")),
    /^src\/app\.ts\(1,1\): error CS3005: .*src\/app/,
  ],
  ["a number as the default export", entry("export default 1;\n"), /^src\/app\.ts\(1,\d+\): error CS3005: /],
  [
    "a Router as the default export",
    entry(app.replace("App }", "Router }").replace(/new .*;/, "new Router();")),
    /^src\/app\.ts\(3,\d+\): error CS3005: /,
  ],
  ["an empty entry", entry(""), /error CS3005: /],
];

async function run(command: string, root: string, ...args: string[]): Promise<readonly string[]> {
  const { code, stdout, stderr } = await commandLine(root, command, ...args);
  const printed = stdout + stderr;
  expect(code, printed).toBe(1);
  expect(printed).not.toMatch(/\n\s+at /);
  return printed
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("  ") && !line.startsWith("Found "));
}

describe.each(BROKEN)("%s", (_, files, line) => {
  test("is one line with a code, and a way out", async () => {
    const root = temporaryFolder("broken");
    try {
      writeFiles(root, { "package.json": { type: "module" }, ...files });
      expect(await run("check", root)).toEqual([expect.stringMatching(line)]);
    } finally {
      removeFolder(root);
    }
  });
});

test.each(["check", "build", "dev", "openapi", "routes"])(
  "%s without a tsconfig.json says so",
  async (command) => {
    // Outside the repository: it has a tsconfig.json of its own.
    const root = mkdtempSync(path.join(tmpdir(), "countersign-no-project-"));
    try {
      writeFiles(root, { "src/app.ts": app });
      expect(await run(command, root)).toEqual([
        expect.stringMatching(/^error CS4001: No TypeScript configuration found: /),
      ]);
    } finally {
      removeFolder(root);
    }
  },
);

test("a missing entry and a missing tsconfig.json that were asked for are named", async () => {
  const root = temporaryFolder("named");
  try {
    writeFiles(root, { "package.json": { type: "module" }, ...entry(app) });
    expect(await run("check", root, "src/nowhere.ts")).toEqual([
      expect.stringMatching(/^error CS4004: .*"src\/nowhere\.ts"/),
    ]);
    expect(await run("check", root, "--project", "nowhere")).toEqual([
      expect.stringMatching(/^error CS4001: .*nowhere/),
    ]);
    expect(await run("start", root)).toEqual([
      expect.stringMatching(/^error CS4007: There is no build to start: /),
    ]);
  } finally {
    removeFolder(root);
  }
});
