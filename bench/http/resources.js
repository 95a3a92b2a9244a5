// The routes of the app with 200 of them: five of each of forty resources.

export const RESOURCES = Array.from({ length: 40 }, (_, i) => `resource${i}`);

/** Method and path, in the syntax of Hono, Express, Fastify and Elysia alike. */
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
