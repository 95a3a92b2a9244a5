import type { MiddlewareHandler } from "hono";
import type { Deprecation } from "./contract/deprecation.js";
import { inherit, type OperationOptions } from "./contract/operation-options.js";
import { deprecationFields } from "./http/deprecation.js";
import { withFields } from "./middleware/finished-response.js";
import { RecordFields, type SentFields } from "./middleware/plain.js";
import type { Answer } from "./result/answer.js";
import type { RouteStep } from "./steps.js";

/** What every answer of a route says beside what made it: results, errors and refusals alike. */
export type RouteFields = (fields: SentFields) => void;

/** @returns nothing for most routes, of which no request pays for it. */
export function routeFields({ operation, around }: RouteStep): RouteFields | undefined {
  const deprecation = deprecationOf(around.options, operation.deprecated);
  return deprecation && deprecationSaid(deprecation);
}

function deprecationOf(around: OperationOptions, own: Deprecation | undefined): Deprecation | undefined {
  const { deprecated } = own ? inherit(around, { deprecated: own }) : around;
  return typeof deprecated === "object" ? deprecated : undefined;
}

function deprecationSaid(said: Deprecation): RouteFields | undefined {
  const { deprecation, sunset, link } = deprecationFields(said);
  if (deprecation === undefined && sunset === undefined && link === undefined) return undefined;
  return (fields) => {
    if (deprecation !== undefined && !fields.has("deprecation")) fields.set("deprecation", deprecation);
    if (sunset !== undefined && !fields.has("sunset")) fields.set("sunset", sunset);
    if (link === undefined) return;
    const own = fields.get("link");
    fields.set("link", own ? `${own}, ${link}` : link);
  };
}

/** An answer that is plain data, with the fields of its route. */
export function withRouteFields<Sent extends Answer>(answer: Sent, say: RouteFields): Sent {
  const headers = { ...answer.headers };
  say(new RecordFields(headers));
  return { ...answer, headers };
}

/** Stands before all else of a route, so that what its middleware and error handlers answer says it, too. */
export function fieldsMiddleware({ routeKind }: RouteStep, say: RouteFields): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { res } = context;
    if (routeKind === "socket") return sayIfPossible(res, say);
    const said = withFields(res, say);
    if (said === res) return;
    // Hono lays the fields of the response that was there over those of another one.
    context.res = undefined;
    context.res = said;
  };
}

/** The response to a handshake is the platform's own: a copy would open nothing. */
function sayIfPossible({ headers }: Response, say: RouteFields): void {
  try {
    say(headers);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}
