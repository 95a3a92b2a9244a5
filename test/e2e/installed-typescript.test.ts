import { rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshFolder, pack } from "../support/packed.js";
import { finish } from "../support/processes.js";
import { removeFolder } from "../support/temporary.js";

/**
 * A project's own TypeScript 7 keeps its `tsc`, with TypeScript 6 next to it for Countersign. npm links the commands of every
 * package at the top of `node_modules`: what is installed in addition must have none.
 */
const folders: string[] = [];
let tarball = "";

beforeAll(async () => {
  const folder = freshFolder("tarball");
  folders.push(folder);
  tarball = await pack(folder);
});
afterAll(() => folders.forEach(removeFolder));

test("tsc is the project's own, whenever what Countersign asks for is installed, and after npm ci", async () => {
  const folder = freshFolder("tsc");
  folders.push(folder);
  const npm = async (...args: readonly string[]) => {
    const quiet = ["--prefer-offline", "--no-audit", "--no-fund"];
    const { code, stderr } = await finish("npm", [...args, ...quiet], folder);
    expect(code, stderr).toBe(0);
  };
  /** The command that npm has linked, without npm. */
  const run = (command: string, ...args: readonly string[]) =>
    finish(process.execPath, [path.join(folder, "node_modules/.bin", command), ...args], folder);
  const tsc = async () => (await run("tsc", "--version")).stdout.trim();
  const countersign = (...args: readonly string[]) => run("countersign", ...args);

  await npm("install", tarball, "typescript@7.0.2");
  expect((await countersign("--version")).stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/);
  await countersign("init", "--yes", "--no-install");
  await npm("install");
  expect(await tsc()).toBe("Version 7.0.2");
  rmSync(path.join(folder, "node_modules"), { recursive: true });
  await npm("ci");
  expect(await tsc()).toBe("Version 7.0.2");
  expect((await countersign("check")).stdout).toContain("4 routes");

  await npm("uninstall", "@tsd/typescript");
  const refused = await countersign("check");
  const [, command = ""] = /fix: Run "npm (.*)"\./.exec(refused.stdout + refused.stderr) ?? [];
  expect(command).toBe("install --save-dev @tsd/typescript@6");
  await npm(...command.split(" "));
  expect(await tsc()).toBe("Version 7.0.2");
  expect((await countersign("check")).code).toBe(0);
}, 300_000);
