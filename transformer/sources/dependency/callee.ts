import type { EntityName, ImportTypeNode, TypeNode } from "typescript";
import { shortText } from "../../1-discover/short-text.js";
import type { Callee, RouteContext } from "../../3-plan/context.js";
import { type Parameter, refuseParameter } from "../../3-plan/parameter.js";
import { CS5001, CS5002, CS5011, CS5012 } from "../../diagnostics/catalogue.js";

/**
 * The function that a `typeof` refers to, which the module of the route must be able to access.
 * @param node the type to show if the name cannot be resolved.
 * @returns `undefined` if it was refused, which has been reported.
 */
export function calleeOf(
  name: EntityName | ImportTypeNode | undefined,
  node: TypeNode,
  parameter: Parameter,
  context: RouteContext,
): Callee | undefined {
  if (!name) return refuseParameter(CS5001({ text: shortText(node) }), parameter, context);
  const text = shortText(name);
  const { problem, file, ...reference } = {
    file: undefined,
    ...context.semantics.valueReference(name, context.file),
  };
  if (problem === "unresolved") return refuseParameter(CS5001({ text: shortText(node) }), parameter, context);
  if (problem === "parameter") return refuseParameter(CS5012({ name: text }), parameter, context);
  if (problem) {
    const values = { name: text, module: file ? context.semantics.shownModule(file) : "its module" };
    return refuseParameter((problem === "local" ? CS5011 : CS5002)(values), parameter, context);
  }
  return { name: text, node, reference: reference as Callee["reference"] & object };
}
