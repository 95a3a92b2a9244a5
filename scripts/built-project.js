// Compiles a folder of this repository's sources with the built command line, as a user would: for `bench` and `soak`.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));

/**
 * @param name of the folder in `bench`, which is emptied. It is not below node_modules, where TypeScript emits nothing.
 * @param files relative to the repository.
 * @param texts of generated files, by name. The first file of all exports the app.
 * @param options of `countersign build`.
 * @returns the folder of the output.
 * @throws Error if they do not compile; the reason is printed.
 */
export function builtProject(name, files, texts = {}, options = []) {
  const folder = `${root}bench/.project-${name}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(`${folder}/package.json`, '{ "type": "module" }');
  for (const file of files) copyFileSync(root + file, `${folder}/${path.basename(file)}`);
  for (const [file, text] of Object.entries(texts)) writeFileSync(`${folder}/${file}`, text);
  const compilerOptions = {
    target: "ES2022",
    module: "NodeNext",
    strict: true,
    skipLibCheck: true,
    types: ["node"],
    rootDir: ".",
    outDir: "dist",
  };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions, include: ["*.ts"] }));
  const [entry] = [...files.map((file) => path.basename(file)), ...Object.keys(texts)];
  const { status } = spawnSync(process.execPath, [`${root}dist/cli.js`, "build", entry, ...options], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error(`${entry} could not be compiled; \`npm run build\` first`);
  return `${folder}/dist`;
}
