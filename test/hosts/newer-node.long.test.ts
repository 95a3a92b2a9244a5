import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { finish } from "../support/processes.js";
import { conforms } from "./conformance.js";
import { registerHost } from "./register.js";
import { vitestHost } from "./vitest.js";

/**
 * Tests what Node 20 cannot do: `module.registerHooks`, which Node has since 22.15, and Vitest 5, which needs 22.12. They are
 * installed here, because the packages of Node's binaries are each for one platform.
 */
const folder = mkdtempSync(path.join(tmpdir(), "countersign-newer-node-"));
const packages = path.join(folder, "node_modules");
const binary = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
const node = (major: number) => path.join(packages, `node${major}`, "bin/node");

beforeAll(async () => {
  const wanted = [
    `node22@npm:${binary}@22.23.3`,
    `node24@npm:${binary}@24.21.0`,
    "vitest@5.1.1",
    "vite@8.3.4",
    "@types/node@22.19.0",
  ];
  const args = ["install", "--prefix", folder, "--prefer-offline", "--no-audit", "--no-fund", ...wanted];
  const installed = await finish("npm", args, folder);
  expect(installed.code, installed.stderr).toBe(0);
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

conforms(registerHost("node --import countersign/register, Node 24,", node(24)));

conforms(
  vitestHost("vitest 5 --watch, Node 22,", {
    node: node(22),
    packages,
    prepare(project) {
      mkdirSync(path.join(project.root, "node_modules"), { recursive: true });
      symlinkSync(path.join(packages, "vitest"), path.join(project.root, "node_modules/vitest"), "junction");
    },
  }),
);
