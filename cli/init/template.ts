import { join } from "node:path";
import { BESIDE_ANOTHER, TYPESCRIPT6_NAMES } from "../../transformer/hosts/load-typescript.js";
import type { PackageManager } from "../../transformer/hosts/package-manager.js";
import { stringsAt } from "../json-file.js";
import { edit } from "./edit-json.js";
import { editorFiles } from "./editor.js";
import { EXAMPLE, exampleFiles } from "./example.js";
import { filesIn, type TemplateFiles } from "./files-in.js";
import { IN_PACKAGE, RUN } from "./package-manager.js";
import type { Target } from "./target.js";
import type { TemplateName, TypescriptVersion } from "./template-names.js";

/** Folders of templates. A later one replaces files of an earlier one. */
const LAYERS: Readonly<Record<TemplateName, readonly string[]>> = {
  cli: ["common", "node-test", "cli"],
  "ts-patch": ["common", "node-test", "ts-patch"],
  vite: ["common", "vitest", "vite"],
  accounts: [EXAMPLE, "accounts"],
  fullstack: ["common", "vitest", "fullstack"],
  workspace: ["workspace"],
  workers: ["common", "vitest", "workers"],
};

export interface TemplateValues {
  /** The name of the project: a valid package name. */
  readonly name: string;
  /** How Countersign is specified: `^1.2.3`, or its source. */
  readonly specification: string;
  /** The version of Hono that Countersign was built with. */
  readonly hono: string;
  /** The version of Node: `20.20.2`. */
  readonly node: string;
  readonly packageManager: PackageManager;
  /** Whether the project's TypeScript cannot be used for compiling. */
  readonly withTypeScript6: boolean;
  /** The TypeScript of a new project, if not the template's. */
  readonly typescript?: TypescriptVersion | undefined;
  /** Whether this Countersign includes the editor plugin. */
  readonly withEditor: boolean;
}

/** The template that suits the contents of a project. */
export function suggestedTemplate({ packageJson: text, typescript }: Target): TemplateName {
  const json = text === undefined ? undefined : { file: "package.json", text };
  const has = (name: string) =>
    ["dependencies", "devDependencies"].some((section) => stringsAt(json, [section]).has(name));
  if (has("ts-patch") && isPatched(typescript)) return "ts-patch";
  return has("vite") || has("vitest") ? "vite" : "cli";
}

/**
 * Whether a project has a TypeScript of its own but none to compile with: mostly version 7, which is native. If its specification
 * has no version, this is unknown.
 */
export function needsTypeScript6({ packageJson: text, typescript }: Target): boolean {
  const json = text === undefined ? undefined : { file: "package.json", text };
  const declared = TYPESCRIPT6_NAMES.slice(1).some((name) =>
    ["dependencies", "devDependencies"].some((section) => stringsAt(json, [section]).has(name)),
  );
  return !isPatched(typescript) && !declared;
}

/** Whether ts-patch 4 can patch it. If there is none yet, the template adds one that it can. */
export function isPatched(typescript: string | undefined): boolean {
  return typescript === undefined || Number.parseInt(typescript, 10) === 6;
}

/** The files of a template, with its placeholders filled in. */
export function readTemplate(folder: string, name: TemplateName, values: TemplateValues): TemplateFiles {
  const words = wordsOf(values);
  const files = new Map<string, string>();
  const layers = LAYERS[name].flatMap((layer) =>
    layer === EXAMPLE ? exampleFiles(folder) : filesIn(join(folder, layer)),
  );
  for (const [path, text] of layers) {
    if (path === "pnpm-workspace.yaml" && values.packageManager !== "pnpm") continue;
    // npm excludes files with this name from packages.
    const target = path === "gitignore" ? ".gitignore" : path;
    const filled = text.replace(/\{\{(\w+)\}\}/g, (whole, word: string) => words[word] ?? whole);
    files.set(target, /(^|\/)package\.json$/.test(path) ? withCompilers(filled, values) : filled);
  }
  return values.withEditor ? editorFiles(files, values.typescript === "7" || values.withTypeScript6) : files;
}

function wordsOf(values: TemplateValues): Readonly<Record<string, string>> {
  const node = Math.max(20, Number.parseInt(values.node, 10));
  const { name, specification, packageManager } = values;
  return {
    name,
    specification,
    // For a package two folders below.
    belowSpecification: specification.replace(/^file:(?!\/)/, "file:../../"),
    hono: `^${values.hono}`,
    run: RUN[packageManager],
    node: String(node),
    // Countersign requires Node 20 or later. The types for Node 20 must be those of that version, not of later ones.
    nodeTypes: node === 20 ? "^20.19.0" : `^${node}.0.0`,
    // Vitest 5 needs Node 22.12.
    vitest: node >= 22 ? "^5.1.1" : "^4.1.12",
    scope: scopeOf(name),
    worker: name.replace(/^@/, "").replace(/[^a-z0-9]+/g, "-"),
    // Yarn 1 does not know "workspace:", and Yarn 4 links a package of the workspace for "*" as well.
    workspace: packageManager === "npm" || packageManager === "yarn" ? "*" : "workspace:*",
    api: IN_PACKAGE[packageManager](`@${scopeOf(name)}/api`),
    web: IN_PACKAGE[packageManager](`@${scopeOf(name)}/web`),
  };
}

/** `@shop/api` is the API of `shop` and of `@acme/shop`. */
const scopeOf = (name: string): string => name.replace(/^@[^/]*\//, "");

/** The compilers in the manifest of a project with TypeScript. */
function withCompilers(text: string, { withTypeScript6, typescript }: TemplateValues): string {
  if (!stringsAt({ file: "package.json", text }, ["devDependencies"]).has("typescript")) return text;
  const path = (name: string) => ["devDependencies", name];
  const own = typescript === "7" ? edit(text, path("typescript"), "^7.0.2") : text;
  const { name, range } = BESIDE_ANOTHER;
  return withTypeScript6 || typescript === "7" ? edit(own, path(name), range, { sorted: true }) : own;
}
