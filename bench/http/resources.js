// The routes of the app with 200 routes: five for each of forty resources.

export const RESOURCES = Array.from({ length: 40 }, (_, i) => `resource${i}`);

/** Method and path, in a syntax that Hono, Express, Fastify and Elysia share. */
export const ROUTES = [
  ["get", "/:id"],
  ["put", "/:id"],
  ["delete", "/:id"],
  ["get", "/:id/items"],
  ["post", "/:id/items"],
];

/**
 * Adds all 200 routes.
 * @param {(method: string, path: string, resource: string) => void} add
 */
export function eachRoute(add) {
  for (const resource of RESOURCES)
    for (const [method, path] of ROUTES) add(method, `/${resource}${path}`, resource);
}
