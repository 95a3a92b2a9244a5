// Bundles the extension and packs it: `node editors/vscode/package.js [file.vsix]`. Needs no network.
import { fileURLToPath } from "node:url";
import { createVSIX } from "@vscode/vsce";
import { build } from "esbuild";

const folder = fileURLToPath(new URL("./", import.meta.url));

await build({
  entryPoints: [`${folder}extension.mts`],
  outfile: `${folder}dist/extension.js`,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  external: ["vscode"],
  logLevel: "warning",
});
await createVSIX({
  cwd: folder,
  packagePath: process.argv[2] ?? `${folder}countersign-vscode.vsix`,
  dependencies: false,
  allowMissingRepository: true,
});
