import type { OperationFragment } from "../../runtime/contract/document.js";
import { inOrder } from "../../runtime/contract/operation-object.js";
import { splitOptions } from "../../runtime/contract/operation-options.js";
import type { OperationPlan } from "../3-plan/plan.js";
import { securityOf } from "../3-plan/security.js";
import type { Json } from "../schema.js";
import { messagesFragment } from "./messages.js";
import { parameterObjects } from "./parameters.js";
import type { References } from "./references.js";
import { requestBody } from "./request-body.js";
import { declaredFragment, errorFragments, resultResponses } from "./responses.js";

/**
 * An operation's part of the document: its Operation Object, references by type id.
 * @throws when a schema refers to a type that is not in the table, which is a bug.
 */
export function operationFragment(plan: OperationPlan, references: References): OperationFragment {
  const { summary, description, operationId, responses, extensions } = plan.documentation;
  const { members, beside } = splitOptions(plan.documentation);
  const input = references.conversion("input");
  const output = references.conversion("output");
  const parameters = parameterObjects(plan, input);
  const body = requestBody(plan, input);
  const security = securityOf(plan);
  const operation = inOrder({
    ...members,
    ...(summary && { summary }),
    ...(description && { description }),
    ...(operationId && { operationId }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: body }),
    responses: resultResponses(plan, output),
  });
  const declared = declaredFragment(responses, output);
  const errors = errorFragments(plan, output);
  return {
    operation: extensions ? extend(operation, extensions) : operation,
    ...(errors.length > 0 && { errors }),
    ...(declared && { declared }),
    ...(plan.messages && { messages: messagesFragment(plan.messages, references) }),
    ...(plan.handlerName && { handlerName: plan.handlerName }),
    ...beside,
    ...(security && { security }),
  };
}

/** Objects are merged and arrays joined, as FastAPI does with `openapi_extra`; anything else is replaced. */
function extend(
  base: { readonly [name: string]: unknown },
  extensions: { readonly [name: string]: Json },
): { readonly [name: string]: unknown } {
  const merged = Object.entries(extensions).map(([name, added]) => {
    const known = Object.hasOwn(base, name) ? base[name] : undefined;
    if (Array.isArray(known) && Array.isArray(added)) return [name, [...known, ...added]];
    return [name, isObject(known) && isObject(added) ? extend(known, added) : added];
  });
  return { ...base, ...Object.fromEntries(merged) };
}

function isObject<T>(value: T): value is T & { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
