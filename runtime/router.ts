import type { RouterOptions } from "./options.js";
import { Routes } from "./routes.js";

/**
 * A group of routes: `const items = new Router({ tags: ["items"] })`, included with `app.route("/items", items)`.
 * Prefix, tags and middleware apply to all of its routes, whenever they are registered.
 * @example
 * ```ts
 * const router = new Router({ tags: ["items"] });
 * router.get("/", (): Item[] => items);
 * app.route("/items", router);
 * ```
 */
export class Router extends Routes {
  // Defined here so that the documentation shows it, with optional options.
  constructor(options: RouterOptions = {}, ...compiled: readonly never[]) {
    super(options, compiled[0]);
  }
}
