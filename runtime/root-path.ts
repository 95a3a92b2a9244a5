/** The path at which hosts have mounted the application that gets a request, by Node's own request object. */
const paths = new WeakMap<object, string>();

/** @param path without a slash at its end. */
export function rememberRootPath(incoming: object, path: string): void {
  paths.set(incoming, path);
}

/**
 * The path of its host at which the application that gets a request is mounted: "root_path" of ASGI.
 * @param environment Hono's.
 * @returns nothing for an application that has its own server, or if the host set no path.
 */
export function rootPathOf(environment: unknown): string | undefined {
  const { incoming } = (environment ?? {}) as { readonly incoming?: object };
  return incoming && paths.get(incoming);
}
