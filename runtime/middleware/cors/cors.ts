import { HttpError } from "../../errors/http-error.js";
import { answer, type PlainAnswer } from "../../result/answer.js";
import type { AppFacts } from "../app-facts.js";
import { areTokens, type Checks, checked, isBoolean, isToken, isWholeNumber } from "../checked.js";
import { type Effect, members, type SeenRequest, vary } from "../plain.js";
import { type AllowedOrigin, allowedOrigins } from "./origins.js";

/**
 * The names are those of the header fields of the CORS protocol (Fetch, 3.3), as in Hono's `cors`.
 * @example new App({ title: "Shop", version: "1.0.0", cors: { origin: ["https://shop.example"], credentials: true } });
 */
export interface CorsOptions {
  /**
   * The origins whose pages may call the API: a list of scheme and host (`https://shop.example`), of subdomains
   * (`https://*.shop.example`), or a function that returns true for them. `"*"` means all, but never with credentials.
   */
  readonly origin: AllowedOrigin;
  /** The methods that a page may use in addition to GET, HEAD and POST. Default: the methods of the routes at the path. */
  readonly allowMethods?: readonly string[];
  /** The header fields that a page may send. Default: those it requests. */
  readonly allowHeaders?: readonly string[];
  /** The header fields of responses that a page may read, in addition to those that every page may. Default none. */
  readonly exposeHeaders?: readonly string[];
  /** Whether pages may send the browser's cookies, certificates and `Authorization`. Default `false`. */
  readonly credentials?: boolean;
  /** For how many seconds a browser may cache the response to a preflight request. Default 600, as in FastAPI. */
  readonly maxAge?: number;
}

const TOKENS = { isRight: areTokens, must: "a list of names" };
const CHECKS: Checks<CorsOptions> = {
  // Checked one by one in `allowedOrigins`.
  origin: { isRight: () => true, must: "" },
  allowMethods: { ...TOKENS, must: 'a list of methods, such as ["GET", "DELETE"]' },
  allowHeaders: { ...TOKENS, must: 'a list of names of headers, such as ["x-token"]' },
  exposeHeaders: { ...TOKENS, must: 'a list of names of headers, such as ["x-total"]' },
  credentials: { isRight: isBoolean, must: "true or false" },
  maxAge: { isRight: isWholeNumber, must: "a whole number of seconds, 0 or more" },
};

/** @throws TypeError for options that are invalid, or that browsers would ignore. */
export function cors(given: CorsOptions, facts: AppFacts): Effect {
  const options = checked("cors", given, CHECKS);
  if (options.origin === undefined)
    throw new TypeError(
      'The app\'s cors has no origin. Declare which pages may call: cors: { origin: ["https://shop.example"] }, or origin: "*" for all.',
    );
  const isAllowed = allowedOrigins(options.origin);
  if (options.credentials) refuseWildcards(options);
  const preflight = preflightAnswer(options, facts);
  const allowed = allowedFields(options);
  if (isAllowed === "*")
    return {
      constant: { [ALLOW_ORIGIN]: "*", ...allowed },
      begin: (request) => (isPreflight(request) ? preflight(request) : undefined),
    };
  const judged = (origin: string | undefined): origin is string => {
    try {
      return origin !== undefined && isAllowed(origin);
    } catch (error) {
      facts.failed("The app's cors.origin failed, so the page may not call", error);
      return false;
    }
  };
  return {
    begin(request) {
      if (!isPreflight(request)) return undefined;
      // The Fetch standard's advice for servers that do not want to participate (3.3.3).
      return judged(request.header("origin"))
        ? preflight(request)
        : facts.refusal(new HttpError(403, "Disallowed CORS origin"));
    },
    finish(request, fields) {
      const origin = request.header("origin");
      if (!fields.has(ALLOW_ORIGIN) && judged(origin)) {
        fields.set(ALLOW_ORIGIN, origin);
        for (const [name, value] of Object.entries(allowed)) fields.set(name, value);
      }
      // Even for requests that are not from a page: a cache must not serve that response to one (Fetch, 3.3.8).
      vary(fields, "Origin");
    },
  };
}

const ALLOW_ORIGIN = "access-control-allow-origin";

/** Fetch, 3.3.2: any other `OPTIONS` request is for the application. */
function isPreflight(request: SeenRequest): boolean {
  return (
    request.method === "OPTIONS" &&
    request.header("origin") !== undefined &&
    request.header("access-control-request-method") !== undefined
  );
}

/** Returns the header fields for a page that may call, without its origin. */
function allowedFields({ credentials, exposeHeaders = [] }: CorsOptions): Readonly<Record<string, string>> {
  return {
    ...(credentials && { "access-control-allow-credentials": "true" }),
    ...(exposeHeaders.length > 0 && { "access-control-expose-headers": exposeHeaders.join(", ") }),
  };
}

/** Returns the response to a preflight request from a page that may call. The origin and credentials are in every response. */
function preflightAnswer(
  { allowMethods, allowHeaders, maxAge = 600 }: CorsOptions,
  facts: AppFacts,
): (request: SeenRequest) => PlainAnswer {
  const methods = allowMethods?.join(", ");
  const names = allowHeaders?.join(", ");
  return (request) => {
    // Without any allowed method, a page would never see the 404 of a wrong path, only that it may not call.
    const asked = request.header("access-control-request-method");
    const known = methods ?? (facts.methodsAt(request.pathname)?.join(", ") || (isToken(asked) ? asked : ""));
    const echoed = names === undefined ? listed(request.header("access-control-request-headers")) : "";
    const headers: Record<string, string> = { "access-control-max-age": String(maxAge) };
    if (known) headers["access-control-allow-methods"] = known;
    if (names || echoed) headers["access-control-allow-headers"] = names || echoed;
    if (echoed) headers["vary"] = "Access-Control-Request-Headers";
    return answer(204, null, headers);
  };
}

/** Returns the names that a page requests, or nothing if they are invalid. */
function listed(names: string | undefined): string {
  if (names === undefined) return "";
  const all = members(names).filter((name) => name !== "");
  return all.every(isToken) ? all.join(", ") : "";
}

/** With credentials, browsers treat `*` as an ordinary name, which they never send (Fetch, 3.3.5). */
function refuseWildcards({ origin, allowMethods, allowHeaders, exposeHeaders }: CorsOptions): void {
  const wild = Object.entries({ allowMethods, allowHeaders, exposeHeaders }).find(([, names]) =>
    names?.includes("*"),
  )?.[0];
  if (origin === "*")
    throw new TypeError(
      'The app\'s cors has origin: "*" and credentials: true, which browsers refuse: any page could act with the cookies of its visitors. List the origins, or leave credentials out.',
    );
  if (wild)
    throw new TypeError(
      `The app's cors has "*" among its ${wild} and credentials: true, with which browsers treat "*" as a name. List the names${wild === "exposeHeaders" ? "" : ", or leave the member out to allow what exists or is requested"}.`,
    );
}
