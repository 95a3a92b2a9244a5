import { valueAt } from "../json-file.js";
import { edit } from "./edit-json.js";
import type { TemplateFiles } from "./files-in.js";

/** The plugin of TypeScript's language service, which shows Countersign's problems in an editor. */
const PLUGIN = { name: "countersign/editor" };

/** VS Code loads a project's plugins only with the project's own TypeScript. Its setting has had two names. */
const SETTINGS = `{
  "js/ts.tsdk.path": "node_modules/typescript/lib",
  "typescript.tsdk": "node_modules/typescript/lib",
  "typescript.enablePromptUseWorkspaceTsdk": true
}
`;

/**
 * Adds to a template what editors need: the plugin, or for TypeScript 7, which has no plugins, the packages of the language
 * server (`countersign lsp`).
 */
export function editorFiles(files: TemplateFiles, isNative: boolean): TemplateFiles {
  const more = new Map(files);
  for (const [path, text] of files) {
    const named = { file: path, text };
    if (
      isNative &&
      /(^|\/)package\.json$/.test(path) &&
      valueAt(named, ["devDependencies", "typescript"]) !== undefined
    )
      more.set(path, edit(text, ["devDependencies", "vscode-languageserver"], "^11.0.0", { sorted: true }));
    if (!isNative && /(^|\/)tsconfig\.json$/.test(path)) more.set(path, withPlugin(path, text));
  }
  if (!isNative) more.set(".vscode/settings.json", SETTINGS);
  return more;
}

function withPlugin(path: string, text: string): string {
  const plugins = valueAt({ file: path, text }, ["compilerOptions", "plugins"]);
  const listed = Array.isArray(plugins) ? plugins : [];
  return edit(text, ["compilerOptions", "plugins"], [...listed, PLUGIN]);
}
