// The measured contenders, in the order of the report. Each module exports two apps, `shop` and (except those that only measure
// the middleware) `routes`: functions that start a server and resolve with its port.

/**
 * @typedef {object} Contender
 * @property {string} label
 * @property {string} module
 * @property {boolean} installed whether it comes from `bench/http/package.json`: then that is installed first.
 * @property {boolean} [shopOnly] whether it has no app with 200 routes.
 * @property {"direct" | "hono"} [path] of Countersign's `serve` that has to serve every request.
 */

/** @type {Record<string, Contender>} */
export const CONTENDERS = {
  node_http: { label: "node:http by hand", module: "node-http", installed: false },
  countersign: { label: "Countersign", module: "countersign", installed: false, path: "direct" },
  countersign_middleware: {
    label: "Countersign, one middleware",
    module: "countersign-middleware",
    installed: false,
    path: "hono",
    shopOnly: true,
  },
  countersign_access_log: {
    label: "Countersign, access log",
    module: "countersign-access-log",
    installed: false,
    path: "direct",
  },
  countersign_limited: {
    label: "Countersign, limit",
    module: "countersign-limited",
    installed: false,
    path: "direct",
    shopOnly: true,
  },
  countersign_etag: {
    label: "Countersign, etag",
    module: "countersign-etag",
    installed: false,
    path: "direct",
    shopOnly: true,
  },
  countersign_fetch: { label: "Countersign, app.fetch", module: "countersign-fetch", installed: false },
  hono: { label: "Hono", module: "hono", installed: false },
  hono_middleware: {
    label: "Hono, one middleware",
    module: "hono-middleware",
    installed: false,
    shopOnly: true,
  },
  hono_zod_openapi: { label: "Hono + zod-openapi", module: "hono-zod-openapi", installed: true },
  fastify: { label: "Fastify", module: "fastify", installed: true },
  express_zod: { label: "Express + zod", module: "express-zod", installed: true },
  nestia: { label: "Nest + nestia", module: "nestia", installed: true },
  elysia: { label: "Elysia on Node", module: "elysia", installed: true },
};

/** What all others are compared with, in their responses and their cost. */
export const BASELINE = "node_http";

/** @returns whether a contender has the app of a case. */
export function takesPart(contender, { app = "shop" }) {
  return app === "shop" || !CONTENDERS[contender].shopOnly;
}
