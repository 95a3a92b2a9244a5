/**
 * The HTTP methods for which a route can be registered, in the order in which a Path Item Object lists them (OpenAPI 3.1,
 * 4.8.9.1). The methods of apps and routers, what the compiler finds, and the order of the document follow this list.
 */
export const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

export type Method = (typeof METHODS)[number];

/** Methods whose requests have no body: it would have no meaning (RFC 9110, 9.3.1, 9.3.2 and 9.3.8). */
export const BODILESS: ReadonlySet<Method> = new Set(["get", "head", "trace"]);

const NAMES: ReadonlySet<string> = new Set(METHODS);

export function isMethod(name: string): name is Method {
  return NAMES.has(name);
}
