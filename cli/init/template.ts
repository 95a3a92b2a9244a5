import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { stringsAt } from "../json-file.js";
import type { PackageManager } from "./package-manager.js";
import type { Target } from "./target.js";
import type { TemplateName } from "./template-names.js";

/** Folders of templates, a later one replacing files of an earlier. */
const LAYERS: Readonly<Record<TemplateName, readonly string[]>> = {
  cli: ["common", "node-test", "cli"],
  "ts-patch": ["common", "node-test", "ts-patch"],
  vite: ["common", "vite"],
};

/** A file's path in the project, with forward slashes, and its text. */
export type TemplateFiles = ReadonlyMap<string, string>;

export interface TemplateValues {
  /** Of the project: a valid package name. */
  readonly name: string;
  /** Of Countersign itself. */
  readonly version: string;
  readonly packageManager: PackageManager;
}

/** The one that fits what a project has. */
export function suggestedTemplate({ packageJson: text }: Pick<Target, "packageJson">): TemplateName {
  const json = text === undefined ? undefined : { file: "package.json", text };
  const has = (name: string) =>
    ["dependencies", "devDependencies"].some((section) => stringsAt(json, [section]).has(name));
  if (has("ts-patch")) return "ts-patch";
  return has("vite") || has("vitest") ? "vite" : "cli";
}

/** The files of a template, filled in. */
export function readTemplate(folder: string, name: TemplateName, values: TemplateValues): TemplateFiles {
  const run = { npm: "npm run", pnpm: "pnpm", yarn: "yarn" }[values.packageManager];
  const words: Readonly<Record<string, string>> = { name: values.name, version: values.version, run };
  const files = new Map<string, string>();
  for (const layer of LAYERS[name])
    for (const [path, text] of filesIn(join(folder, layer))) {
      // npm leaves files of this name out of packages.
      const target = path === "gitignore" ? ".gitignore" : path;
      files.set(
        target,
        text.replace(/\{\{(\w+)\}\}/g, (whole, word: string) => words[word] ?? whole),
      );
    }
  return files;
}

function filesIn(folder: string, below = ""): readonly (readonly [string, string])[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const file = join(folder, name);
      const path = `${below}${name}`;
      return statSync(file).isDirectory()
        ? filesIn(file, `${path}/`)
        : [[path, readFileSync(file, "utf8")] as const];
    });
}
