import type { Expression } from "typescript";
import { isMethod, type Method } from "../../runtime/contract/methods.js";
import { sourceOf } from "../1-discover/location.js";
import type { RouteCall } from "../1-discover/routes.js";
import { writtenOption } from "../1-discover/static-options.js";
import { unknownOption } from "../1-discover/unfollowed.js";
import { writtenMembers } from "../1-discover/written-members.js";
import { CS1077 } from "../diagnostics/catalogue.js";
import { located } from "../diagnostics/diagnostic.js";
import { locationOf } from "../semantics/location.js";
import { rowOf } from "../sources/sources.js";
import type { RouteContext } from "./context.js";
import { handlerSignature } from "./handler.js";
import { operationNotes } from "./jsdoc.js";
import type { Reading } from "./needs.js";
import type { CallbackPlan } from "./plan.js";
import { requestParametersOf } from "./request-parameters.js";
import { planSent } from "./sent.js";

/**
 * The `callbacks` option of a route. For each name it has a target, and a function that is never called and declares the request
 * and the response.
 * @param reading what the operation reads. Runtime expressions refer to it.
 * @returns the valid callbacks; errors in others have been reported.
 */
export function planCallbacks(
  { options }: RouteCall,
  reading: Reading,
  context: RouteContext,
): readonly CallbackPlan[] {
  const written = options && writtenOption(options, "callbacks", context.semantics);
  if (!written) return [];
  const membersOf = (node: Expression) => {
    const members = writtenMembers(node, context.semantics);
    if (!members) context.report({ ...unknownOption({ name: "callbacks", node }), trail: [context.label] });
    return members ?? [];
  };
  return membersOf(written).flatMap(({ name, value }) =>
    membersOf(value).flatMap(({ name: target, value: handler }) => {
      const plan = planCallback({ name, target, handler }, reading, context);
      return plan ? [plan] : [];
    }),
  );
}

/** Security schemes are declared only for operations of the program itself. */
const SENT: ReadonlySet<"parameters" | "requestBody"> = new Set(["parameters", "requestBody"] as const);

interface WrittenCallback {
  readonly name: string;
  /** `PUT {$request.body#/url}` */
  readonly target: string;
  readonly handler: Expression;
}

function planCallback(
  { name, target, handler }: WrittenCallback,
  reading: Reading,
  context: RouteContext,
): CallbackPlan | undefined {
  const { method, url } = targetOf(target);
  const label = `callback ${name}`;
  const at = { location: locationOf(handler), trail: [context.label, label] };
  const problem = expressionsOf(url).flatMap((expression) => problemOf(expression, reading) ?? [])[0];
  if (problem !== undefined) context.report(located(CS1077({ problem, callback: name }), at));
  const own: RouteContext = {
    ...context,
    // A callback is not a route: nothing is inferred from the path of the surrounding route.
    routeKind: "webhook",
    method,
    path: "",
    template: "",
    complete: true,
    trail: [context.label, label],
  };
  const signature = handlerSignature({ handler }, own);
  if (!signature || problem !== undefined) return undefined;
  const {
    parameters,
    returns,
    paginated: _,
    tags,
    throws,
    ...said
  } = operationNotes(signature.documentation);
  const documentation = { ...said, ...(tags.length > 0 && { tags }), ...(throws.length > 0 && { throws }) };
  const notes = { documentation, parameters, returns, status: undefined };
  const sent = planSent({ handler, signature, notes }, SENT, own);
  if (!sent) return undefined;
  const place = { location: locationOf(handler), source: sourceOf(handler, context.root) };
  return { name, url, plan: { ...sent, ...place, method, path: url, receiver: undefined } };
}

function targetOf(text: string): { readonly method: Method; readonly url: string } {
  const [, method = "", url = ""] = /^([A-Za-z]+) (.+)$/s.exec(text) ?? [];
  const known = method.toLowerCase();
  return isMethod(known) ? { method: known, url } : { method: "post", url: text };
}

const expressionsOf = (url: string) =>
  [...url.matchAll(/\{([^}]*)\}/g)].map(([, expression = ""]) => expression);

/** Runtime expressions (OpenAPI 3.1, 4.8.20.4), with the part of a request that each refers to. */
const EXPRESSION =
  /^\$(?:url|method|statusCode|response\.(?:header\.[\w!#$%&'*+.^`|~-]+|body(?:#(?:\/.*)?)?)|request\.(?:(header|query|path)\.(.+)|(body)(?:#(?:\/.*)?)?))$/s;

/** What is wrong with a runtime expression, or `undefined` if it is valid. */
function problemOf(expression: string, reading: Reading): string | undefined {
  const match = EXPRESSION.exec(expression);
  if (!match)
    return `"{${expression}}" is not a runtime expression, such as {$request.body#/callbackUrl} or {$request.query.url}`;
  const [, place, name = "", body] = match;
  const inputs = requestParametersOf(reading);
  if (body && !inputs.some((input) => rowOf(input).body)) return "the operation reads no body";
  if (place === undefined) return undefined;
  const same = (one: string) => (place === "header" ? one.toLowerCase() : one);
  const isRead = inputs.some((input) =>
    rowOf(input)
      .readings(input)
      .some((read) => read.place === place && same(read.name) === same(name)),
  );
  return isRead ? undefined : `the operation reads no "${name}" from the ${place}`;
}
