import type { Expression } from "typescript";
import { shortText } from "../1-discover/short-text.js";
import { bare, staticExpression } from "../1-discover/static-value.js";
import type { WrittenGuards } from "../1-discover/written-guards.js";
import { CS5008 } from "../diagnostics/catalogue.js";
import { ts } from "../semantics/compiler.js";
import { locationOf } from "../semantics/location.js";
import type { Semantics } from "../semantics/semantics.js";
import type { RouteContext } from "./context.js";
import { planDependency } from "./dependency.js";
import { reportLostThis } from "./lost-this.js";
import type { NeedPlan } from "./plan.js";

/**
 * The functions that return keys, and those of a `dependencies` option. The program passes them itself, so calls may create them:
 * `dependencies: [requireRole("admin")]`. Only their types and their number are read here.
 * @returns `undefined` if one was refused, which has been reported.
 */
export function planGuards(
  { keys, list }: WrittenGuards,
  context: RouteContext,
): readonly NeedPlan[] | undefined {
  const elements = list ? elementsOf(list, context.semantics) : [];
  if (list && !elements) {
    const at = { location: locationOf(list), trail: context.trail };
    context.report(CS5008({ text: shortText(list) }, at));
    return undefined;
  }
  const all = [
    ...keys.map((element) => ({ element, option: "by" })),
    ...(elements ?? []).map((element) => ({ element, option: "dependencies" })),
  ];
  const guards = all.map(({ element, option }): NeedPlan | undefined => {
    const name = shortText(element);
    const use = { location: locationOf(element), trail: [...context.trail, option] };
    if (ts.isPropertyAccessExpression(element)) reportLostThis(element, { ...context, trail: use.trail });
    const dependency = planDependency({ name, node: element }, "request", use, context);
    return dependency && { dependency, cache: true, scope: "request" };
  });
  const planned = guards.filter((guard) => guard !== undefined);
  return planned.length === guards.length ? planned : undefined;
}

/** The elements of an array literal. Spread arrays are expanded in place, and constants are followed. */
function elementsOf(list: Expression, semantics: Semantics): readonly Expression[] | undefined {
  const written = staticExpression(list, semantics);
  if (!written || !ts.isArrayLiteralExpression(written)) return undefined;
  const parts = written.elements.map((element) =>
    ts.isSpreadElement(element) ? elementsOf(element.expression, semantics) : [bare(element)],
  );
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}
