import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { removeFolder, repository, temporaryFolder } from "../support/temporary.js";

const folder = temporaryFolder("vscode", "test/editor");
afterAll(() => removeFolder(folder));

/** The names in a zip file's central directory (APPNOTE 4.3.12). */
function namesIn(zip: Buffer): readonly string[] {
  const names: string[] = [];
  for (let at = zip.indexOf("PK\x01\x02"); at >= 0; at = zip.indexOf("PK\x01\x02", at + 46))
    names.push(zip.toString("utf8", at + 46, at + 46 + zip.readUInt16LE(at + 28)));
  return names;
}

test("the extension for VS Code is packed with what it runs, and nothing else", () => {
  const vsix = path.join(folder, "extension.vsix");
  execFileSync(process.execPath, [path.join(repository, "editors/vscode/pack.mjs"), vsix], {
    stdio: "ignore",
  });
  expect([...namesIn(readFileSync(vsix))].sort()).toEqual([
    "[Content_Types].xml",
    "extension.vsixmanifest",
    "extension/LICENSE.txt",
    "extension/dist/extension.js",
    "extension/package.json",
    "extension/readme.md",
  ]);
  const manifest = JSON.parse(readFileSync(path.join(repository, "editors/vscode/package.json"), "utf8"));
  expect(manifest).toMatchObject({
    main: "./dist/extension.js",
    activationEvents: ["onLanguage:typescript", "onLanguage:typescriptreact"],
  });
  const { vscode } = manifest.engines;
  const { version } = JSON.parse(
    readFileSync(path.join(repository, "node_modules/@types/vscode/package.json"), "utf8"),
  );
  expect(vscode).toBe(`^${version}`);
  // It needs only the editor's own module.
  const script = path.join(folder, "load.cjs");
  writeFileSync(
    script,
    `const { Module } = require("node:module"); const load = Module._load;
Module._load = (name, ...rest) => (name === "vscode" ? new Proxy({}, { get: () => class {} }) : load(name, ...rest));
console.log(Object.keys(require(${JSON.stringify(path.join(repository, "editors/vscode/dist/extension.js"))})).sort().join());`,
  );
  expect(execFileSync(process.execPath, [script], { encoding: "utf8" }).trim()).toBe("activate,deactivate");
});
