import type { ComponentFragment, OperationFragment } from "../../runtime/contract/document.js";
import { packComponents, packOperation } from "../../runtime/contract/packed.js";
import type { ModuleText } from "./module-text.js";

/**
 * The document's part of a module, as text that nobody parses until the document is asked for.
 * @param at the module that has the routes: most references are to its own types, and are written without its name.
 */

/** An operation's fragment as an expression. */
export function fragmentText(fragment: OperationFragment, at: string, module: ModuleText): string {
  return `${module.library}.document(${JSON.stringify(at)}, ${quoted(packOperation(fragment, at))})`;
}

/** One function for all routes of the module: the document takes from it what it refers to. */
export function componentsFunction(
  components: readonly ComponentFragment[],
  at: string,
  module: ModuleText,
): string {
  const byId = new Map(components.map((component) => [`${component.mode} ${component.id}`, component]));
  const packed = quoted(packComponents([...byId.values()], at));
  const render = (name: string) =>
    `const ${name} = ${module.library}.components(${JSON.stringify(at)}, ${packed});`;
  return module.declare("document", "components", "components", render);
}

/** JSON as a string literal in single quotes: it is full of double ones. */
function quoted(json: string): string {
  return `'${json.replace(/[\\']/g, "\\$&")}'`;
}
