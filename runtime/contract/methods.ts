/**
 * The HTTP methods that a route can be registered for, in the order in which a Path Item Object lists them
 * (OpenAPI 3.1, 4.8.9.1). What apps and routers offer, what the compiler finds and how the document is sorted follow it.
 */
export const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

export type Method = (typeof METHODS)[number];

/** Those whose requests have no body: there it has no meaning (RFC 9110, 9.3.1, 9.3.2 and 9.3.8). */
export const BODILESS: ReadonlySet<Method> = new Set(["get", "head", "trace"]);

const NAMES: ReadonlySet<string> = new Set(METHODS);

export function isMethod(name: string): name is Method {
  return NAMES.has(name);
}
