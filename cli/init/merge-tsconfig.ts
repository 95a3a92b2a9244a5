import { type JsonFile, valueAt } from "../json-file.js";
import { edit } from "./edit-json.js";
import type { Merged } from "./merge-package-json.js";

const PLUGINS = ["compilerOptions", "plugins"];
const TYPES = ["compilerOptions", "types"];

/**
 * Adds a template's plugins to a `tsconfig.json`, and Node's types, which TypeScript 6 and later include only if they are listed.
 * All other options are left to the project.
 */
export function mergeTsconfig(own: string, template: string): Merged {
  const { text, done } = withPlugins(own, template);
  const types = valueAt({ file: "tsconfig.json", text }, TYPES);
  // Without a list of its own, it may inherit one.
  const listed = Array.isArray(types) ? types : [];
  const extended = types === undefined && valueAt({ file: "tsconfig.json", text }, ["extends"]) !== undefined;
  if (extended || listed.includes("node") || listed.includes("*")) return { text, done, kept: [] };
  return {
    text: edit(text, TYPES, [...listed, "node"]),
    done: [...done, 'the types of "node"'],
    kept: [],
  };
}

function withPlugins(own: string, template: string): Merged {
  const json: JsonFile = { file: "tsconfig.json", text: own };
  const wanted = pluginsIn({ file: "tsconfig.json", text: template });
  const existing = pluginsIn(json);
  const nameOf = ({ transform, name }: Plugin) => String(transform ?? name);
  const missing = wanted.filter((one) => !existing.some((other) => nameOf(other) === nameOf(one)));
  if (missing.length === 0) return { text: own, done: [], kept: [] };
  const text =
    existing.length > 0
      ? missing.reduce((so, plugin, i) => edit(so, [...PLUGINS, existing.length + i], plugin), own)
      : edit(own, PLUGINS, missing);
  return { text, done: missing.map((one) => `the plugin "${nameOf(one)}"`), kept: [] };
}

interface Plugin {
  /** In plugins of ts-patch. */
  readonly transform?: unknown;
  /** In plugins of the language service. */
  readonly name?: unknown;
}

function pluginsIn(json: JsonFile): readonly Plugin[] {
  const plugins = valueAt(json, PLUGINS);
  return Array.isArray(plugins) ? plugins : [];
}
