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
  // A constructor of its own so that the documentation shows it, with options that may be left out.
  constructor(options: RouterOptions = {}, ...compiled: readonly never[]) {
    super(options, compiled[0]);
  }
}
