import { type Limit, limitFault, listOfLimits } from "../../../runtime/contract/limit.js";
import type { Callee, RouteContext } from "../../3-plan/context.js";
import { type Parameter, refuseParameter } from "../../3-plan/parameter.js";
import type { NeedLimit, NeedPlan } from "../../3-plan/plan.js";
import type { WrittenType } from "../../3-plan/type-declaration.js";
import { CS1080, CS1081, CS1097 } from "../../diagnostics/catalogue.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { calleeOf } from "./callee.js";
import { typeofName } from "./depends.js";
import { elementsOf, literalOf, memberOf, type WrittenLimit } from "./written-limit.js";

/**
 * The limits of one use of a dependency.
 * @param callee the dependency. The functions that return keys must not need it.
 * @returns `refused` if they are invalid, which has been reported; `undefined` if nothing is counted.
 */
export function planLimits(
  { type, written }: WrittenLimit,
  callee: Callee,
  scope: NeedPlan["scope"],
  parameter: Parameter,
  context: RouteContext,
): readonly NeedLimit[] | "refused" | undefined {
  const { semantics, withoutRequest } = context;
  const refuse = (diagnostic: Diagnostic) => {
    refuseParameter(diagnostic, parameter, context);
    return "refused" as const;
  };
  const value = literalOf(type, semantics);
  const fault =
    value === false ? "is false: leave the option out of a dependency that has none" : limitFault(value);
  if (fault !== undefined) return refuse(CS1097({ fault }));
  if (scope === "app") return refuse(CS1080({ name: callee.name }));
  const limits = listOfLimits(value as Limit | readonly Limit[]);
  // Without a request, nothing is counted.
  if (limits.length === 0 || withoutRequest !== undefined) return undefined;
  const places = written ? elementsOf(written, semantics) : [];
  const planned = limits.map((limit, at) => planLimit(limit, places[at], callee, parameter, context));
  const found = planned.filter((limit) => limit !== undefined);
  return found.length === planned.length ? found : "refused";
}

/** @returns `undefined` if it was refused, which has been reported. */
function planLimit(
  { by, ...said }: Limit,
  written: WrittenType | undefined,
  callee: Callee,
  parameter: Parameter,
  context: RouteContext,
): NeedLimit | undefined {
  if (by === undefined || by === "address") return said;
  if (by === "everyone") return { ...said, by };
  const { semantics } = context;
  const place = written && memberOf(written, "by", semantics);
  const name = place && typeofName(place.node);
  if (!name) return refuseParameter(CS1081({ name: callee.name }), parameter, context);
  const key = calleeOf(name, place.node, parameter, context);
  const keyedBy = key && planKey(key, callee, parameter, context);
  return keyedBy && { ...said, keyedBy };
}

/** A function that returns keys is called before the dependency. */
function planKey(
  key: Callee,
  { name, node }: Callee,
  parameter: Parameter,
  context: RouteContext,
): NeedPlan | undefined {
  const declaration = context.semantics.callableOf(node).signatures[0]?.declaration ?? node;
  const passed = [...(context.within?.passed ?? []), { declaration, name }];
  const within = { name, kind: "function", scope: "request", passed } as const;
  return context.planNeed(key, { cache: true, scope: "request" }, parameter, { ...context, within });
}
