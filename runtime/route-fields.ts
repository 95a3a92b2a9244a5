import type { MiddlewareHandler } from "hono";
import { type CacheControl, cacheControlText } from "./contract/cache-control.js";
import type { Deprecation } from "./contract/deprecation.js";
import { inherit, type OperationOptions } from "./contract/operation-options.js";
import { deprecationFields } from "./http/deprecation.js";
import { sayLimits } from "./limits/limit-fields.js";
import { limitsMet } from "./limits/met-by-context.js";
import type { MetLimit } from "./limits/rate-limits.js";
import { withFields } from "./middleware/finished-response.js";
import { RecordFields, type SentFields, vary } from "./middleware/plain.js";
import type { Answer } from "./result/answer.js";
import type { RouteStep } from "./steps.js";
import { hasLimit } from "./uses.js";
import type { AskedVersions } from "./versioning/asked-version.js";
import { headersOf } from "./versioning/headers-of.js";

/** Header fields of every response of a route, in addition to its own: for results, errors and refusals alike. */
export type RouteFields = (fields: SentFields, status: number, request: Answered) => void;

/** The request of a response. */
interface Answered {
  header(name: string): string | undefined;
  /** The limits that the request was counted for. */
  readonly limits: readonly MetLimit[] | undefined;
}

/** @returns nothing for most routes, so that their requests do not pay for it. */
export function routeFields(
  { operation, around, versions, limits, wanted, method, answers }: RouteStep,
  asked: AskedVersions | undefined,
): RouteFields | undefined {
  const deprecation = deprecationOf(around.options, operation.deprecated);
  const all = [
    deprecation && deprecationSaid(deprecation),
    asked && versions && versionSaid(asked),
    (limits || [...wanted.map(({ need }) => need), ...(operation.needs ?? [])].some(hasLimit)) && limitsSaid,
    cacheControlSaid(answers.cacheControl, method),
  ].filter((say) => typeof say === "function");
  if (all.length < 2) return all[0];
  return (...answer) => {
    for (const say of all) say(...answer);
  };
}

/** Only responses to GET may be cached; `no-store` applies to every response (RFC 9111, 3 and 5.2.2.5). */
function cacheControlSaid(option: CacheControl | undefined, method: string): RouteFields | undefined {
  const text = cacheControlText(option);
  if (text === undefined) return undefined;
  const keepsNothing = text === "no-store";
  if (!keepsNothing && method !== "get" && method !== "head") return undefined;
  return (fields, status) => {
    const isKept = (status >= 200 && status < 300) || status === 304;
    if ((keepsNothing || isKept) && !fields.has("cache-control")) fields.set("cache-control", text);
  };
}

const limitsSaid: RouteFields = (fields, _, { limits }) => {
  if (limits) sayLimits(fields, limits);
};

/**
 * The headers that a versioned response depends on, and the media type of its JSON, for clients that request a version by media
 * type.
 */
function versionSaid({ header, of, mediaTypeOf }: AskedVersions): RouteFields {
  return (fields, status, request) => {
    vary(fields, header);
    if (!mediaTypeOf || status >= 300 || fields.get("content-type") !== "application/json") return;
    const asked = of((name) => request.header(name));
    if ("version" in asked && asked.isNamed) fields.set("content-type", mediaTypeOf(asked.version));
  };
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

/** A response that is plain data, with the header fields of its route. */
export function withRouteFields<Sent extends Answer>(
  answer: Sent,
  say: RouteFields,
  request: Answered,
): Sent {
  const headers = { ...answer.headers };
  say(new RecordFields(headers), answer.status, request);
  return { ...answer, headers };
}

/** Runs before everything else of a route, so that responses of its middleware and error handlers have the fields, too. */
export function fieldsMiddleware({ routeKind }: RouteStep, say: RouteFields): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { res } = context;
    const request = { header: headersOf(context), limits: limitsMet(context) };
    const sayOf = (fields: SentFields) => say(fields, res.status, request);
    if (routeKind === "socket") return sayIfPossible(res, sayOf);
    const said = withFields(res, sayOf);
    if (said === res) return;
    // Hono copies the fields of the existing response over those of a new one.
    context.res = undefined;
    context.res = said;
  };
}

/** The response to a handshake belongs to the platform: a copy would not open the connection. */
function sayIfPossible({ headers }: Response, say: (fields: SentFields) => void): void {
  try {
    say(headers);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}
