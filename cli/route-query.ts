import type { RouteEntry } from "../transformer/hosts/program.js";

/** The arguments of `explain`. */
export interface RouteQuery {
  /** In lower case; absent for all methods. */
  readonly method?: string;
  readonly path: string;
  readonly entry?: string;
}

/**
 * Reads the words after `explain`: `"GET /items/:id"`, `GET /items/:id`, `/items/:id`, `WEBHOOK itemPaid`, and the entry after
 * them.
 * @returns `undefined` if there is no path among them, or if there are too many words.
 */
export function parseRouteQuery(words: readonly string[]): RouteQuery | undefined {
  const [first = "", ...others] = words;
  const rest = [...first.trim().split(/\s+/), ...others];
  const method = rest[0]?.startsWith("/") ? undefined : rest.shift()?.toLowerCase();
  const [path = "", entry, ...more] = rest;
  const isPlace = path.startsWith("/") || (method === "webhook" && path !== "");
  if (!isPlace || more.length > 0 || (method !== undefined && !/^[a-z]+$/.test(method))) return undefined;
  return { path, ...(method !== undefined && { method }), ...(entry !== undefined && { entry }) };
}

/**
 * Returns the routes that a query refers to: those with the same template, else, for each method, the first registered route that
 * would serve it as a request. GET also serves HEAD.
 */
export function matchRoutes(routes: readonly RouteEntry[], query: RouteQuery): RouteEntry[] {
  const onPath = matchPath(routes, query.path);
  const method = query.method;
  if (method === undefined) return onPath;
  const own = onPath.filter((route) => methodOf(route) === method);
  if (own.length > 0 || method !== "head") return own;
  return onPath.filter((route) => methodOf(route) === "get");
}

/** The route for each method on a path. */
export function matchPath(routes: readonly RouteEntry[], path: string): RouteEntry[] {
  const wanted = template(path);
  const spelled = routes.filter((route) => template(route.path) === wanted);
  const [request = path] = path.split("?");
  const serving = routes.filter((route) => requestPattern(route.path).test(request));
  const found = [...spelled, ...(spelled.length > 0 && /[:{]/.test(path) ? [] : serving)];
  return found.filter((route, at) => found.findIndex((other) => methodOf(other) === methodOf(route)) === at);
}

function methodOf(route: RouteEntry): string {
  return route.method.toLowerCase();
}

/** Normalizes `/items/:id`, `/items/{id}` and `/items/:id{[0-9]+}`: parameters without their patterns. */
function template(path: string): string {
  return segments(path)
    .map((segment) => {
      const name = /^\{([^{}]+)\}$/.exec(segment)?.[1] ?? /^:([\w-]+)(?:\{.*\})?\??$/.exec(segment)?.[1];
      return name === undefined ? segment : `:${name}`;
    })
    .join("/");
}

/** Slashes inside a parameter's pattern (`:path{a/b}`) do not separate segments. */
function segments(path: string): string[] {
  return path.split(/\/(?![^{}]*\})/);
}

/** A regular expression for the paths that Hono's router would match to this route. */
function requestPattern(path: string): RegExp {
  const source = segments(path)
    .slice(1)
    .map((segment) => {
      if (segment === "*") return "(?:/.*)?";
      const parameter = /^:[\w-]+(?:\{(.*)\})?(\?)?$/.exec(segment);
      if (!parameter) return `/${segment.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`;
      const value = `/(?:${parameter[1] ?? "[^/]+"})`;
      return parameter[2] ? `(?:${value})?` : value;
    })
    .join("");
  return new RegExp(`^${source}$`);
}
