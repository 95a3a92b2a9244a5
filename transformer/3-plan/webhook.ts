import { isRouteName, type RouteKind, routeTitle } from "../../runtime/contract/route-kinds.js";
import { callLocation, methodName, sourceOf } from "../1-discover/location.js";
import type { RouteCall } from "../1-discover/routes.js";
import { staticValue } from "../1-discover/static-value.js";
import { notFollowed } from "../1-discover/unfollowed.js";
import { CS1001, CS1075 } from "../diagnostics/catalogue.js";
import { locationOf } from "../semantics/location.js";
import type { PlanContext, RouteContext } from "./context.js";
import { planNeed } from "./dependency.js";
import { routeNotes } from "./documentation.js";
import { handlerSignature } from "./handler.js";
import type { OperationPlan } from "./plan.js";
import { planSent } from "./sent.js";

const SENT: ReadonlySet<"parameters" | "requestBody" | "security"> = new Set([
  "parameters",
  "requestBody",
  "security",
] as const);

/**
 * A request that the program sends to those who subscribed to it: `app.webhook("itemPaid", (event: Paid): void => {})`.
 * @returns `undefined` if it was refused, which has been reported.
 */
export function planWebhook(
  call: RouteCall,
  routeKind: RouteKind,
  compiler: PlanContext,
): OperationPlan | undefined {
  const { method, handler } = call;
  const name = staticName(call, compiler);
  if (name === undefined) return undefined;
  const label = routeTitle({ routeKind, method, path: name });
  const context: RouteContext = {
    ...compiler,
    routeKind,
    method,
    path: "",
    template: "",
    complete: true,
    label,
    trail: [label],
    planNeed,
    file: call.call.getSourceFile(),
  };
  if (call.registration === undefined) context.report(notFollowed(call.receiver));
  const signature = handlerSignature(call, context);
  if (!signature) return undefined;
  const notes = routeNotes(call, signature.documentation, context);
  const sent = planSent({ handler, signature, notes }, SENT, context);
  if (!sent) return undefined;
  return {
    ...sent,
    method,
    path: name,
    receiver: call.registration,
    location: callLocation(call.call),
    source: sourceOf(methodName(call.call), compiler.root),
  };
}

function staticName({ path }: RouteCall, { semantics, report }: PlanContext): string | undefined {
  const name = staticValue(path, semantics);
  const location = locationOf(path);
  if (typeof name !== "string") report(CS1001({ text: path.getText() }, { location }));
  else if (isRouteName(name)) return name;
  else report(CS1075({ name }, { location }));
  return undefined;
}
