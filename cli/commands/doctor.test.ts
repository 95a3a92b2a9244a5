import { describe, expect, it } from "vitest";
import { cli, compilation, typeError } from "../testing/fake.js";
import { temporary } from "../testing/projects.js";

/** A healthy project, with changes. */
function project(files: Readonly<Record<string, string>> = {}): string {
  return temporary({
    "package.json": '{ "type": "module" }',
    "tsconfig.json": '{ "compilerOptions": { "module": "NodeNext", "strict": true } }',
    "src/app.ts": "",
    "node_modules/countersign/package.json": '{ "name": "countersign", "version": "0.1.0" }',
    "node_modules/typescript/package.json": '{ "name": "typescript", "version": "6.0.3" }',
    ...files,
  });
}

const plugin = '{ "compilerOptions": {\n  "plugins": [{ "transform": "countersign/transform" }]\n} }';

describe("doctor", () => {
  it("says what is well, and succeeds", async () => {
    const { exitCode, stdout, stderr } = await cli(["doctor"], { cwd: project() });
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^ok Node \d+/);
    expect(stdout).toContain("ok The entry is src/app.ts\nok Types are strict\n");
    expect(stdout).toMatch(/\nNothing to mend\.\n$/);
  });

  it("says which options are gone, and where", async () => {
    const tsconfig = '{ "compilerOptions": {\n "module": "NodeNext",\n "strict": true,\n "baseUrl": "."\n} }';
    const { exitCode, stdout } = await cli(["doctor"], { cwd: project({ "tsconfig.json": tsconfig }) });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^tsconfig\.json\(4,2\): error options: TS5101: Option 'baseUrl' is deprecated/m);
  });

  it("succeeds with warnings", async () => {
    const { exitCode, stdout } = await cli(["doctor"], { cwd: project({ "vite.config.ts": "" }) });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /\nvite\.config\.ts: warning bundlers: .*\n {2}fix: .*\n\nFound 1 warning in 1 file\.\n$/,
    );
  });

  it("says what is wrong, where and what to do, and fails", async () => {
    const { exitCode, stdout } = await cli(["doctor"], { cwd: project({ "tsconfig.json": plugin }) });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/\ntsconfig\.json\(2,15\): error ts-patch: .*\n {2}fix: Write .*\n/);
    expect(stdout).toMatch(/\nFound 2 errors in 1 file\.\n$/);
  });

  it.each([
    ["pnpm-lock.yaml", "pnpm add --save-dev typescript@6"],
    ["yarn.lock", "yarn add --dev typescript@6"],
    ["bun.lock", "bun add --dev typescript@6"],
    ["package-lock.json", "npm install --save-dev typescript@6"],
  ])("beside %s says what that package manager understands: %s", async (lockfile, command) => {
    const older = { "node_modules/typescript/package.json": '{ "name": "typescript", "version": "5.9.3" }' };
    const { stdout } = await cli(["doctor"], { cwd: project({ ...older, [lockfile]: "" }) });
    expect(stdout).toContain(`\n  fix: ${command}\n`);
  });

  it("shows the line on a terminal", async () => {
    const { stdout } = await cli(["doctor"], { cwd: project({ "tsconfig.json": plugin }), terminal: true });
    expect(stdout).toMatch(/^✓ Node/);
    expect(stdout).toContain(
      '2   "plugins": [{ "transform": "countersign/transform" }]\n                ~~~~',
    );
  });

  it("answers machines with --json, whatever the exit code", async () => {
    const { exitCode, stdout } = await cli(["doctor", "--json"], { cwd: project({ "tsconfig.json": "{," }) });
    expect(exitCode).toBe(1);
    const { ok, findings } = JSON.parse(stdout);
    expect(ok).toBe(false);
    expect(findings).toContainEqual({
      check: "tsconfig",
      severity: "error",
      message: expect.stringContaining("CS4002"),
      fix: expect.any(String),
      place: expect.objectContaining({ line: 1, column: 2 }),
    });
    const well = JSON.parse((await cli(["doctor", "--json"], { cwd: project() })).stdout);
    expect(well.ok).toBe(true);
  });

  it("compares a committed document with the program", async () => {
    const document = '{"openapi":"3.1.0","paths":{}}';
    const compile = () => compilation({ artifact: () => document });
    const current = await cli(["doctor"], { cwd: project({ "openapi.json": document }), compile });
    expect(current.stdout).toContain("ok openapi.json is the document of this program\n");
    const old = '{"openapi":"3.1.0","paths":{"/old":{"get":{}}}}';
    const stale = await cli(["doctor"], { cwd: project({ "openapi.json": old }), compile });
    expect([stale.exitCode, stale.stdout]).toEqual([0, expect.stringContaining("warning document:")]);
    const broken = () => compilation({ problems: [typeError], artifact: () => undefined });
    const unknown = await cli(["doctor"], { cwd: project({ "openapi.json": old }), compile: broken });
    expect(unknown.stdout).not.toContain("document");
  });

  it("looks at what there is when there is no project", async () => {
    const { exitCode, stdout } = await cli(["doctor"], { cwd: temporary({}) });
    expect(exitCode).toBe(1);
    for (const error of ["package-json: ", "tsconfig: CS4001: ", "entry: CS4003: ", "copies: "])
      expect(stdout).toContain(`error ${error}`);
  });
});
