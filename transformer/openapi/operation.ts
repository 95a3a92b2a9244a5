import type { OperationFragment } from "../../runtime/contract/document.js";
import { inOrder } from "../../runtime/contract/operation-object.js";
import { splitOptions } from "../../runtime/contract/operation-options.js";
import { statusWords } from "../../runtime/http/status-phrases.js";
import { isLimited } from "../3-plan/needs.js";
import type { CallbackPlan, OperationPlan } from "../3-plan/plan.js";
import { securityOf } from "../3-plan/security.js";
import type { Json } from "../schema.js";
import { directionsOf } from "./components.js";
import { messagesFragment } from "./messages.js";
import { parameterObjects } from "./parameters.js";
import type { References } from "./references.js";
import { requestBody } from "./request-body.js";
import { declaredFragment, errorFragments, resultResponses } from "./responses.js";

/**
 * An operation's part of the document: its Operation Object, with references by type id.
 * @throws if a schema refers to a type that is not in the table, which is a bug.
 */
export function operationFragment(plan: OperationPlan, references: References): OperationFragment {
  const { extensions, ...said } = plan.documentation;
  const { summary, description, operationId, responses } = said;
  const { members, beside } = splitOptions(said);
  const { read, made } = directionsOf(plan);
  const input = references.conversion(read);
  const output = references.conversion(made);
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
    responses: { ...(plan.isSent && notedResponses(plan)), ...resultResponses(plan, output) },
    ...(plan.callbacks && { callbacks: callbackObjects(plan.callbacks, references) }),
  });
  const declared = declaredFragment(responses, output);
  // What another program returns, beyond what is declared, is not known.
  const errors = plan.isSent ? [] : errorFragments(plan, output);
  return {
    operation: extensions ? extend(operation, extensions) : operation,
    ...(errors.length > 0 && { errors }),
    ...(declared && { declared }),
    ...(plan.messages && { messages: messagesFragment(plan.messages, references) }),
    ...(plan.handlerName && { handlerName: plan.handlerName }),
    ...beside,
    ...(security && { security }),
    ...(isLimited(plan) && { limited: true }),
  };
}

/** The responses of a receiver that `@throws` declares. Their form is not known. */
function notedResponses({ documentation: { throws = [] } }: OperationPlan) {
  return Object.fromEntries(
    throws.map(({ status, description }) => [
      status,
      { description: description || statusWords(String(status)) },
    ]),
  );
}

/** Callback Objects by name. Their operations have no ids, because ids name what clients call. */
function callbackObjects(
  callbacks: readonly CallbackPlan[],
  references: References,
): { readonly [name: string]: unknown } {
  const objects: { [name: string]: { [url: string]: { [method: string]: unknown } } } = {};
  for (const { name, url, plan } of callbacks) {
    const { operation } = operationFragment(plan, references);
    const callback = objects[name];
    objects[name] = { ...callback, [url]: { ...callback?.[url], [plan.method]: operation } };
  }
  return objects;
}

/** Objects are merged and arrays joined, as FastAPI does with `openapi_extra`. Anything else is replaced. */
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

/** What an operation reads and returns, and the same for its callbacks. */
export function operationTraveling(plan: OperationPlan): readonly OperationPlan[] {
  return [plan, ...(plan.callbacks ?? []).map((callback) => callback.plan)];
}
