import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadMcpSdk } from "./load-sdk.js";

let root: string;
beforeEach(() => {
  // Outside this repository, whose own copy would be found.
  root = mkdtempSync(path.join(tmpdir(), "load-mcp-sdk-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function install(module: string): void {
  const folder = path.join(root, "node_modules/@modelcontextprotocol/server");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "index.js"), module);
  writeFileSync(path.join(folder, "stdio.js"), "exports.serveStdio = 2;");
  const exports = { ".": "./index.js", "./stdio": "./stdio.js" };
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ exports }));
}

test("the project's own is loaded", async () => {
  install("exports.Server = 1;");
  expect(await loadMcpSdk(root)).toMatchObject({ Server: 1, serveStdio: 2 });
});

test.each<[string, string | undefined, RegExp]>([
  ["not there", undefined, /it is not installed/],
  ["broken", 'throw new Error("half of a download");', /half of a download/],
])("CS4117 if it is %s", async (_, module, reason) => {
  if (module !== undefined) install(module);
  await expect(loadMcpSdk(root)).rejects.toMatchObject({
    diagnostic: {
      code: "CS4117",
      message: expect.stringMatching(reason),
      fix: expect.stringMatching(/@modelcontextprotocol\/server\.$/),
    },
  });
});
