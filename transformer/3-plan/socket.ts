import type { RouteCall } from "../1-discover/routes.js";
import { CS1040, CS1043, CS1045 } from "../diagnostics/catalogue.js";
import { located } from "../diagnostics/diagnostic.js";
import { locationOf } from "../semantics/location.js";
import type { TypeRef } from "../semantics/semantics.js";
import { type ParameterPlan, rowOf } from "../sources/sources.js";
import type { RouteContext } from "./context.js";
import type { RouteNotes } from "./documentation.js";
import type { MessagesPlan, ResultPlan } from "./plan.js";
import type { ResultContext } from "./result.js";

/** The server responds to the handshake itself, and what the handler returns is not sent (RFC 6455, 4.2.2). */
const UPGRADED: ResultPlan = { status: 101, bodies: [] };

/** The result of a socket's handler, which must be empty. */
export function planSocketResult(type: TypeRef, context: ResultContext): ResultPlan | undefined {
  const { semantics, report, location, label } = context;
  const result = semantics.awaited(type);
  if (isNothing(result, context)) return UPGRADED;
  const at = { location, trail: [label, "result"] };
  report(located(CS1043({ type: semantics.print(result) }), at));
  return undefined;
}

function isNothing(type: TypeRef, context: RouteContext): boolean {
  const shape = context.semantics.shape(type);
  if (shape.kind === "union") return shape.members.every((member) => isNothing(member, context));
  return shape.kind === "void" || shape.kind === "undefined" || shape.kind === "never";
}

/**
 * The messages of the only `Socket` among a handler's parameters.
 * @returns `undefined` if there is none or more than one, which has been reported.
 */
export function planMessages(
  parameters: readonly ParameterPlan[],
  { handler, options }: Pick<RouteCall, "handler" | "options">,
  { status, documentation }: Pick<RouteNotes, "status" | "documentation">,
  { report, label }: RouteContext,
): MessagesPlan | undefined {
  const trail = [label];
  for (const [name, value] of Object.entries({ status, responses: documentation.responses }))
    if (value !== undefined) report(CS1045({ name }, { location: locationOf(options ?? handler), trail }));
  const sockets = parameters.flatMap((parameter, at) => {
    const messages = rowOf(parameter).messages?.(parameter);
    return messages ? [{ at, ...messages }] : [];
  });
  const [messages, ...others] = sockets;
  if (messages && others.length === 0) return messages;
  const found = messages ? `has ${sockets.length}` : "has none";
  report(CS1040({ found }, { location: locationOf(handler), trail }));
  return undefined;
}
