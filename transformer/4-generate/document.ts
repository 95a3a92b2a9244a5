import type { ComponentFragment } from "../../runtime/contract/component.js";
import type { OperationFragment } from "../../runtime/contract/document.js";
import { packComponents, packOperation } from "../../runtime/packing/packed.js";
import type { Modules } from "../../runtime/packing/packed-schema.js";
import { literal, quoted } from "./literal.js";
import type { ModuleText } from "./module-text.js";

/**
 * The document's part of a module, as text that nobody parses until the document is asked for.
 * @param modules where the types are that it refers to, the module that has the routes first: references are written
 * without their names.
 */

/** An operation's fragment as an expression. */
export function fragmentText(fragment: OperationFragment, modules: Modules, module: ModuleText): string {
  return `${module.library("document")}(${listOf(modules, module)}, ${quoted(packOperation(fragment, modules))})`;
}

/** One function for all routes of the module: the document takes from it what it refers to. */
export function componentsFunction(
  components: readonly ComponentFragment[],
  modules: Modules,
  module: ModuleText,
): string {
  const byId = new Map(components.map((component) => [`${component.mode} ${component.id}`, component]));
  const packed = quoted(packComponents([...byId.values()], modules));
  const list = listOf(modules, module);
  const render = (name: string) => `const ${name} = ${module.library("components")}(${list}, ${packed});`;
  return module.declare("document", "components", "components", render);
}

/** The modules of a module's components, its own first. */
export function modulesOf(components: readonly ComponentFragment[], own: string): Modules {
  const others = components.map(({ id }) => id.slice(0, Math.max(0, id.indexOf("#"))));
  return [...new Set([own, ...others.filter((module) => module !== "")])];
}

function listOf(modules: Modules, module: ModuleText): string {
  const [own, ...others] = modules;
  return others.length === 0 ? JSON.stringify(own) : module.constant(literal(modules), "modules");
}
