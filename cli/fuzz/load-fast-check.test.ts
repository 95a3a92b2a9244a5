import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadFastCheck } from "./load-fast-check.js";

let root: string;
beforeEach(() => {
  // Outside this repository, whose own fast-check would be found.
  root = mkdtempSync(path.join(tmpdir(), "load-fast-check-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function install(module: string): void {
  const folder = path.join(root, "node_modules/fast-check");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "index.js"), module);
}

test("the project's own is loaded", async () => {
  install("exports.default = { mark: 1 };");
  expect(await loadFastCheck(root)).toEqual({ mark: 1 });
});

test.each<[string, string | undefined, RegExp]>([
  ["not there", undefined, /it is not installed/],
  ["broken", 'throw new Error("half of a download");', /half of a download/],
])("CS4095 where it is %s", async (_, module, reason) => {
  if (module !== undefined) install(module);
  await expect(loadFastCheck(root)).rejects.toMatchObject({
    diagnostic: {
      code: "CS4095",
      message: expect.stringMatching(reason),
      fix: expect.stringMatching(/ install --save-dev fast-check\.$| add (--save-dev|--dev) fast-check\.$/),
    },
  });
});
