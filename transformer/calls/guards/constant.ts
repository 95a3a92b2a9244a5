import { CONTRACT } from "../../../runtime/contract/operation.js";
import type { GuardsPlan } from "../../3-plan/plan.js";
import { guardsText } from "../../4-generate/dependencies.js";
import type { TypeFacts } from "../../4-generate/facts.js";
import type { ModuleText } from "../../4-generate/module-text.js";

/**
 * Writes the constant of an app's, router's or inclusion's guards, a `CompiledGuards`.
 * @param document the lines with their part of the document.
 */
export function guardsConstant(
  { guards, location, source }: GuardsPlan,
  document: readonly string[],
  module: ModuleText,
  facts: TypeFacts,
): string {
  const list = guardsText(guards, module, facts);
  return module.declare("route", `guards ${source} ${location.file} ${location.start}`, "guards", (own) =>
    [`const ${own} = {`, `  contract: ${CONTRACT},`, `  guards: ${list},`, ...document, "};"].join("\n"),
  );
}
