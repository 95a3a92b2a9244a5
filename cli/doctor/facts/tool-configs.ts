import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type typescript from "typescript";
import type { Node } from "typescript";
import { placeOf } from "../../json-file.js";
import type { Tool, ToolConfig } from "./facts.js";

const CONFIG = /^(vite|vitest|rollup|rolldown|tsup|tsdown|esbuild)\.config\.[cm]?[jt]s$/;

/** The configurations of bundlers and test runners in a folder. They are parsed, and the user's code is never run. */
export function toolConfigs(root: string, ts: typeof typescript): readonly ToolConfig[] {
  return readdirSync(root)
    .toSorted()
    .flatMap((name): ToolConfig[] => {
      const tool = CONFIG.exec(name)?.[1];
      if (tool === undefined) return [];
      const file = join(root, name);
      return [readToolConfig(tool as Tool, file, readFileSync(file, "utf8"), ts)];
    });
}

/** What a configuration imports from Countersign, and whether it calls it. */
export function readToolConfig(tool: Tool, file: string, text: string, ts: typeof typescript): ToolConfig {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  let host: string | undefined;
  let at: Node | undefined;
  const names = new Set<string>();
  const called = new Set<string>();
  const visit = (node: Node): void => {
    const imported = importOf(node, ts);
    if (imported) {
      host = imported.module;
      at = node;
      for (const name of imported.names) names.add(name);
    }
    if (ts.isCallExpression(node)) called.add(rootName(node.expression, ts));
    ts.forEachChild(node, visit);
  };
  visit(source);
  const shown = at ?? source.statements[0];
  const start = shown?.getStart(source) ?? 0;
  const length = text.slice(start).split(/\r?\n/, 1)[0]?.length ?? 0;
  return {
    tool,
    file,
    host,
    used: [...names].some((name) => called.has(name)),
    place: host === undefined ? { file } : placeOf(file, text, start, length),
  };
}

/** `import x from "countersign/vite"` and `const x = require("countersign/vite")`. */
function importOf(
  node: Node,
  ts: typeof typescript,
): { readonly module: string; readonly names: readonly string[] } | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const module = node.moduleSpecifier.text;
    const clause = node.importClause;
    if (!module.startsWith("countersign/") || !clause) return undefined;
    const bindings = clause.namedBindings;
    const named = !bindings ? [] : ts.isNamespaceImport(bindings) ? [bindings] : [...bindings.elements];
    return { module, names: [clause, ...named].flatMap(({ name }) => (name ? [name.text] : [])) };
  }
  if (!ts.isVariableDeclaration(node) || !node.initializer || !ts.isIdentifier(node.name)) return undefined;
  const call = ts.isAwaitExpression(node.initializer) ? node.initializer.expression : node.initializer;
  const argument = ts.isCallExpression(call) ? call.arguments[0] : undefined;
  if (!argument || !ts.isStringLiteral(argument) || !argument.text.startsWith("countersign/"))
    return undefined;
  return { module: argument.text, names: [node.name.text] };
}

/** Returns `plugin` for `plugin.default()`. */
function rootName(node: Node, ts: typeof typescript): string {
  if (ts.isPropertyAccessExpression(node)) return rootName(node.expression, ts);
  return ts.isIdentifier(node) ? node.text : "";
}
