import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { cli, folder } from "../testing/fake.js";

function place(files: Readonly<Record<string, string>> = {}): string {
  const { path, remove } = folder(files);
  onTestFinished(remove);
  return path;
}

const init = (cwd: string, ...args: readonly string[]) =>
  cli(["init", ...args, "--no-install", "--no-git"], { cwd });

describe("init", () => {
  it.each([
    ["Café Müller", "cafe-muller"],
    ["店", "api"],
  ])("calls the package of %s %s", async (at, name) => {
    const cwd = place();
    await init(cwd, at);
    expect(JSON.parse(readFileSync(join(cwd, at, "package.json"), "utf8"))).toMatchObject({ name });
  });

  it.each([
    ["npm", "process.exit(3)", '"npm install" failed with exit code 3.'],
    ["pnpm", undefined, '"pnpm" was not found.'],
  ])("says what is left to do when %s does not install", async (manager, script, message) => {
    const bin = place(script === undefined ? {} : { [manager]: `#!${process.execPath}\n${script}\n` });
    if (script !== undefined) chmodSync(join(bin, manager), 0o755);
    vi.stubEnv("PATH", bin);
    onTestFinished(() => void vi.unstubAllEnvs());
    const cwd = place();
    const { exitCode, stdout, stderr } = await cli(
      ["init", "shop", "--no-git", "--package-manager", manager],
      {
        cwd,
      },
    );
    expect([exitCode, stderr]).toEqual([
      1,
      `${message} The files are written, and nothing is installed yet.\n`,
    ]);
    expect(stdout).toContain(`\nNext:\n  cd shop\n  ${manager} install\n`);
  });

  it.each([
    ["nodemon", [], "npx countersign dev"],
    ["nodemon", ["--package-manager", "pnpm"], "pnpm exec countersign dev"],
    ["PORT=3000 countersign dev", [], "npm run dev"],
    ["vite --host", ["--template", "vite"], "npm run dev"],
  ])("with the script %s and %j, goes on with %s", async (dev, flags, next) => {
    const cwd = place({ "package.json": JSON.stringify({ scripts: { dev } }) });
    expect((await init(cwd, ...flags)).stdout).toMatch(new RegExp(`\n  ${next}\n$`));
  });

  it.each([
    ["notes.txt", "it is a file"],
    ["notes.txt/api", "notes.txt is a file"],
  ])("does not start at %s", async (at, reason) => {
    const cwd = place({ "notes.txt": "mine" });
    const { exitCode, stderr } = await init(cwd, at);
    expect([exitCode, stderr]).toEqual([
      1,
      expect.stringContaining(`error CS4012: No project can be created in "${at}": ${reason}.`),
    ]);
    expect(readFileSync(join(cwd, "notes.txt"), "utf8")).toBe("mine");
  });
});
