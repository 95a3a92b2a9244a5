// `npm run package -- <folder>`: packs the package as it is published, and prints the tarball's path. `npm publish <tarball>`
// publishes it. Its package.json lacks what only concerns this repository: Yarn 1 warns about the `workspaces` of a package.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const [folder = "."] = process.argv.slice(2);

const manifest = readFileSync(path.join(root, "package.json"), "utf8");
const { workspaces: _, scripts: __, ...published } = JSON.parse(manifest);

/** The file or folder that a pattern of `files` begins with. */
const startOf = (/** @type {string} */ pattern) => {
  const parts = pattern.split("/");
  const wild = parts.findIndex((part) => /[*{]/.test(part));
  return parts.slice(0, wild === -1 ? undefined : wild).join("/");
};

const copy = mkdtempSync(path.join(tmpdir(), "countersign-pack-"));
try {
  const filter = (/** @type {string} */ file) => path.basename(file) !== "node_modules";
  for (const pattern of published.files)
    if (!pattern.startsWith("!"))
      cpSync(path.join(root, startOf(pattern)), path.join(copy, startOf(pattern)), {
        recursive: true,
        filter,
      });
  writeFileSync(path.join(copy, "package.json"), `${JSON.stringify(published, null, 2)}\n`);
  const args = ["pack", "--silent", "--pack-destination", path.resolve(folder)];
  const printed = execFileSync("npm", args, {
    cwd: copy,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  process.stdout.write(`${path.join(path.resolve(folder), printed.trim().split("\n").at(-1) ?? "")}\n`);
} finally {
  rmSync(copy, { recursive: true, force: true });
}
