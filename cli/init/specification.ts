import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { readJsonFile, stringsAt, valueAt } from "../json-file.js";

const NAME = "countersign";

/**
 * How a new project specifies Countersign. This is the version if a registry has it, else the source of the running copy:
 * otherwise `npx ./countersign-1.0.0.tgz init` would result in a version that was never published.
 * @param folder where the package is installed.
 * @param target the folder of the new project.
 */
export function specificationOf(folder: string, version: string, target: string): string {
  const above = foldersAbove(folder);
  const found = above.map(declaredIn).find((one) => one !== undefined) ?? above.map(lockedIn).find(Boolean);
  if (found === undefined || !/[:/]/.test(found.text)) return `^${version}`;
  const path = /^(?:file:|link:|portal:|(?=\.{0,2}\/))(.*)$/.exec(found.text)?.[1];
  if (path === undefined) return found.text;
  const file = resolve(found.from, path);
  return existsSync(file) ? `file:${relative(target, file).replaceAll("\\", "/")}` : `^${version}`;
}

interface Specification {
  readonly text: string;
  /** The folder that a relative path in it refers to. */
  readonly from: string;
}

/** From a `package.json`: that of a project, or the one that `npx`, `pnpm dlx` and `bunx` create for themselves. */
function declaredIn(from: string): Specification | undefined {
  const json = readJsonFile(join(from, "package.json"));
  const text = ["dependencies", "devDependencies"]
    .map((section) => stringsAt(json, [section]).get(NAME))
    .find((one) => one !== undefined);
  return text === undefined ? undefined : { text, from };
}

/** From npm's record of globally installed packages. */
function lockedIn(from: string): Specification | undefined {
  const json = readJsonFile(join(from, "node_modules/.package-lock.json"));
  const text = valueAt(json, ["packages", `node_modules/${NAME}`, "resolved"]);
  return typeof text === "string" && text.startsWith("file:") ? { text, from } : undefined;
}

/** Above an installed package. A checkout of the package itself is not in a `node_modules`. */
function foldersAbove(folder: string): readonly string[] {
  if (!/[\\/]node_modules[\\/]/.test(folder)) return [];
  const above = dirname(folder);
  return above === folder ? [] : [above, ...foldersUp(above)];
}

function foldersUp(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [] : [above, ...foldersUp(above)];
}
