import type { Expression } from "typescript";
import { CS1076 } from "../diagnostics/catalogue.js";
import { locationOf } from "../semantics/location.js";
import type { SignatureFact } from "../semantics/semantics.js";
import { rowOf } from "../sources/sources.js";
import { refuseTwoKinds } from "./body-kinds.js";
import type { RouteContext } from "./context.js";
import type { RouteNotes } from "./documentation.js";
import { withBodies } from "./embedding.js";
import { handlerName } from "./handler.js";
import { planParameters } from "./parameters.js";
import type { OperationPlan } from "./plan.js";
import { planResult } from "./result.js";

/** The description of a request that the program sends. */
export interface SentRequest {
  readonly handler: Expression;
  readonly signature: SignatureFact;
  readonly notes: Pick<RouteNotes, "documentation" | "status" | "parameters" | "returns">;
}

type DocumentedPart = ReturnType<typeof rowOf>["document"]["part"];

type Described = Pick<OperationPlan, "parameters" | "result" | "documentation" | "handlerName" | "isSent">;

/**
 * A request that the program sends for a webhook or a callback, read from a function that is never called.
 * @param parts of the document that its parameters may be in.
 * @returns `undefined` if it was refused, which has been reported.
 */
export function planSent(
  { handler, signature, notes }: SentRequest,
  parts: ReadonlySet<DocumentedPart>,
  context: RouteContext,
): Described | undefined {
  const location = locationOf(handler);
  const planned = planParameters(signature, notes.parameters, location, context);
  const parameters = planned.filter((parameter) => parameter !== undefined);
  refuseTwoKinds({ parameters }, location, context);
  const unsent = parameters.filter((parameter) => !parts.has(rowOf(parameter).document.part));
  for (const { name } of unsent)
    context.report(CS1076({ name }, { location, trail: [...context.trail, `parameter "${name}"`] }));
  const written = signature.declaration?.type ?? handler;
  const result = planResult(signature.result, notes.status, notes.returns, {
    ...context,
    location: locationOf(written),
  });
  if (!result || planned.length > parameters.length || unsent.length > 0) return undefined;
  const name = handlerName(handler, context.semantics);
  return {
    ...withBodies({ parameters }),
    result,
    documentation: notes.documentation,
    isSent: true,
    ...(name !== undefined && { handlerName: name }),
  };
}
