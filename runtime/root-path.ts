/** Below which paths hosts have mounted the application that a request came to, by Node's own object of the request. */
const paths = new WeakMap<object, string>();

/** @param path without a slash at its end. */
export function rememberRootPath(incoming: object, path: string): void {
  paths.set(incoming, path);
}

/**
 * Below which path of its host the application stands that answers a request: "root_path" of ASGI.
 * @param environment Hono's.
 * @returns nothing for an application that has a server of its own, and where nobody has told.
 */
export function rootPathOf(environment: unknown): string | undefined {
  const { incoming } = (environment ?? {}) as { readonly incoming?: object };
  return incoming && paths.get(incoming);
}
