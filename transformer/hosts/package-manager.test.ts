import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { commandToAdd } from "./package-manager.js";

const folders: string[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function workspace(...files: readonly string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), "countersign-manager-"));
  folders.push(folder);
  for (const file of files) writeFileSync(path.join(folder, file), "");
  return folder;
}

test.each([
  ["package-lock.json", "npm install --save-dev typescript@6", "npm install hono@4"],
  ["pnpm-lock.yaml", "pnpm add --save-dev typescript@6", "pnpm add hono@4"],
  ["yarn.lock", "yarn add --dev typescript@6", "yarn add hono@4"],
  ["bun.lock", "bun add --dev typescript@6", "bun add hono@4"],
  ["bun.lockb", "bun add --dev typescript@6", "bun add hono@4"],
])("beside %s", (lockfile, dev, usual) => {
  const root = workspace(lockfile);
  expect(commandToAdd("typescript@6", root, { dev: true })).toBe(dev);
  expect(commandToAdd("hono@4", root)).toBe(usual);
});

test("a workspace's lockfile stands above its packages", () => {
  const root = path.join(workspace("pnpm-lock.yaml"), "packages/api");
  mkdirSync(root, { recursive: true });
  expect(commandToAdd("hono@4", root)).toBe("pnpm add hono@4");
});

test("without a lockfile it is the one that runs", () => {
  const root = workspace();
  vi.stubEnv("npm_config_user_agent", "bun/1.4.5 npm/? node/v24.3.0 linux x64");
  expect(commandToAdd("hono@4", root)).toBe("bun add hono@4");
  vi.stubEnv("npm_config_user_agent", "");
  expect(commandToAdd("hono@4", root)).toBe("npm install hono@4");
});
