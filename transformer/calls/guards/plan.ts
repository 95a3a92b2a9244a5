import { joinPath } from "../../../runtime/paths/join-path.js";
import { callLocation, sourceOf } from "../../1-discover/location.js";
import { shortText } from "../../1-discover/short-text.js";
import type { PlanContext, RouteContext } from "../../3-plan/context.js";
import { contextOutside } from "../../3-plan/context-outside.js";
import { planDeclaredResponses } from "../../3-plan/declared-responses.js";
import { planGuards } from "../../3-plan/guards.js";
import type { GuardsPlan } from "../../3-plan/plan.js";
import { requestParametersOf } from "../../3-plan/request-parameters.js";
import { CS5009 } from "../../diagnostics/catalogue.js";
import { ts } from "../../semantics/compiler.js";
import { locationOf } from "../../semantics/location.js";
import { rowOf } from "../../sources/sources.js";
import type { GuardedCall } from "./find.js";

/**
 * The guards of an app, router or inclusion. Their routes can have any path, so a name is a path parameter only if the prefix of
 * the app or router itself has it, or if it is a `Path<T>`.
 * @returns `undefined` if one was refused, which has been reported.
 */
export function planGuardedCall(guarded: GuardedCall, compiler: PlanContext): GuardsPlan | undefined {
  const { call, guards: written, responses, prefix } = guarded;
  const location = ts.isCallExpression(call) ? callLocation(call) : locationOf(call);
  const label = shortText(ts.isCallExpression(call) ? call.expression : call);
  const context: RouteContext = {
    ...contextOutside(label, joinPath("", prefix), call.getSourceFile(), compiler),
    bodiless: true,
  };
  const declared = responses && planDeclaredResponses(responses, context);
  const guards = planGuards(written, context);
  if (!guards) return undefined;
  const body = requestParametersOf({ guards, parameters: [] }).find((input) => rowOf(input).body);
  if (body) {
    const at = { location: locationOf(written.list ?? call), trail: context.trail };
    compiler.report(CS5009({ name: body.name }, at));
    return undefined;
  }
  return {
    guards,
    ...(declared && { responses: declared }),
    location,
    source: sourceOf(call, compiler.root),
  };
}
