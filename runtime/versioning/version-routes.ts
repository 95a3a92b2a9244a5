import type { MiddlewareHandler } from "hono";
import { only } from "../shared-get.js";
import type { AskedVersions } from "./asked-version.js";
import { headersOf, type IsForVersion } from "./headers-of.js";

/** @returns nothing if all requests are. */
export function isForVersions(
  asked: AskedVersions | undefined,
  versions: readonly string[] | undefined,
): IsForVersion | undefined {
  if (!asked || !versions) return undefined;
  const own = new Set(versions);
  return (header) => {
    const found = asked.of(header);
    return "version" in found && own.has(found.version);
  };
}

/** A handler that passes on the requests for other versions. */
export function onlyForVersion(handler: MiddlewareHandler, isFor: IsForVersion): MiddlewareHandler {
  return only((context) => isFor(headersOf(context)))(handler);
}
