import { rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshFolder, pack } from "../support/packed.js";
import { finish } from "../support/processes.js";
import { removeFolder } from "../support/temporary.js";

/**
 * A project's own TypeScript stays what `tsc` is, whenever Countersign is installed. npm links the commands of every
 * package it puts at the top of `node_modules`, and the engine's copy has a `tsc` too.
 */
const TYPESCRIPT = "typescript@7.0.2";
const folders: string[] = [];
let tarball = "";

beforeAll(async () => {
  const folder = freshFolder("tarball");
  folders.push(folder);
  tarball = await pack(folder);
});
afterAll(() => folders.forEach(removeFolder));

test.each([
  ["after", () => [[TYPESCRIPT], [tarball]]],
  ["before", () => [[tarball], [TYPESCRIPT]]],
  ["with", () => [[tarball, TYPESCRIPT]]],
])(
  "tsc is the project's own when Countersign is installed %s it, and after npm ci",
  async (_, steps) => {
    const folder = freshFolder("tsc");
    folders.push(folder);
    const npm = async (...args: readonly string[]) => {
      const { code, stderr } = await finish(
        "npm",
        [...args, "--prefer-offline", "--no-audit", "--no-fund"],
        folder,
      );
      expect(code, stderr).toBe(0);
    };
    const version = async () => (await finish("npx", ["tsc", "--version"], folder)).stdout.trim();
    for (const packages of steps()) await npm("install", ...packages);
    expect(await version()).toBe("Version 7.0.2");
    rmSync(path.join(folder, "node_modules"), { recursive: true });
    await npm("ci");
    expect(await version()).toBe("Version 7.0.2");
    const { stdout } = await finish("npx", ["countersign", "--version"], folder);
    expect(stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/);
  },
  120_000,
);
