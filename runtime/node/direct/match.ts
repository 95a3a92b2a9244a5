import type { IncomingMessage } from "node:http";
import type { ParamStash, Params } from "hono/router";
import type { DirectDoor, DirectRoute } from "../../direct-routes.js";
import { tellId } from "../../middleware/id-by-request.js";
import { headerOf } from "./header.js";
import { isPlainHost } from "./plain-host.js";

/** The parameters of a path as Hono's routers return them: values by name, or positions in a list of values. */
export interface PathParameters {
  readonly byName: Readonly<Record<string, string | number | undefined>>;
  readonly values: readonly (string | undefined)[] | undefined;
}

export interface Found extends PathParameters {
  readonly route: DirectRoute;
}

/** Returns the value of a path parameter. The path is plain, so there is nothing to decode. */
export function parameter({ byName, values }: PathParameters, name: string): string | undefined {
  const found = byName[name];
  return typeof found === "number" ? values?.[found] : found;
}

/**
 * The characters that a path may contain: node-server's own set, without `#`, `?` and `%`. Looked up by code, because a regular
 * expression takes four times as long.
 */
const PLAIN = Uint8Array.from({ length: 128 }, (_, code) =>
  /[!$&-;=@-[\]_a-z~]/.test(String.fromCharCode(code)) ? 1 : 0,
);
const SLASH = 47;
const DOT = 46;

/**
 * Whether a path means the same before and after it becomes part of a URL, and contains nothing to decode.
 * @param path without its query.
 */
function isPlainPath(path: string): boolean {
  if (path.charCodeAt(0) !== SLASH) return false;
  let before = SLASH;
  for (let at = 1; at < path.length; at++) {
    const code = path.charCodeAt(at);
    if (PLAIN[code] !== 1 || (code === DOT && before === SLASH)) return false;
    before = code;
  }
  return true;
}

/**
 * Returns a function that finds the route of a request that can be served directly. Hono's own router decides what comes first.
 * The order of registration, middleware, mounted applications and patterns are right because everything else it finds is left to
 * Hono.
 */
export function matcher({ hono, routes }: DirectDoor): (request: IncomingMessage) => Found | undefined {
  /** Contains only paths that were registered, never paths from requests. */
  const plain = new Map<string, Map<string, Found | false | undefined>>();
  for (const [method, path] of routes.plainPaths) {
    if (!plain.has(method)) plain.set(method, new Map());
    plain.get(method)?.set(path, undefined);
  }

  /** @returns the route, and whether it is the same for all requests with this method and path. */
  function find(
    incoming: IncomingMessage,
    path: string,
  ): { readonly found: Found | undefined; readonly isFixed: boolean } {
    const [handlers, values] = hono.router.match(incoming.method ?? "", path);
    let isFixed = true;
    for (const each of handlers) {
      const handler = handlerOf(each);
      const isFor = routes.conditionOf(handler);
      if (isFor) isFixed = false;
      if (isFor?.((name) => headerOf(incoming, name)) === false) continue;
      if (handler === tellId || routes.isPassedOver(handler)) continue;
      const route = routes.find(handler);
      const found = route && { route, byName: each[1] as Params, values: values as ParamStash | undefined };
      return { found, isFixed };
    }
    return { found: undefined, isFixed };
  }

  return (incoming) => {
    const { method = "", url = "", headers } = incoming;
    const { host } = headers;
    if (host === undefined || !isPlainHost(host)) return undefined;
    const end = url.indexOf("?");
    const path = end < 0 ? url : url.slice(0, end);
    const paths = plain.get(method);
    const known = paths?.get(path);
    if (known !== undefined) return known || undefined;
    if (!isPlainPath(path)) return undefined;
    const { found, isFixed } = find(incoming, path);
    if (isFixed && paths?.has(path)) paths.set(path, found ?? false);
    return found;
  };
}

/** Hono registers a handler together with its route. */
const handlerOf = ([registered]: readonly unknown[]) => (registered as readonly unknown[])[0];
