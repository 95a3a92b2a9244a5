import type { IncomingMessage } from "node:http";
import { withoutLastSlashes } from "../../paths/without-last-slashes.js";

/** Express and connect keep the original of a target that they shorten. */
type Routed = IncomingMessage & { originalUrl?: string | undefined };

/** The position of a request relative to an application that is mounted below a path. */
export interface Place {
  /** The path that the application is mounted below, without a slash at its end; empty for the root. */
  readonly root: string;
  /** The target below it. */
  readonly target: string;
}

/**
 * Returns the root and the target below it. What the host's router has removed from the target stays removed, as for any other
 * middleware. If it has removed nothing, `mountPath` decides.
 * @param mountPath without a slash at its end.
 * @returns nothing for a request that is not below it.
 */
export function placeOf(request: IncomingMessage, mountPath: string): Place | undefined {
  const { url: target = "/", originalUrl = target } = request as Routed;
  const root = originalUrl === target ? "" : takenOff(originalUrl, target);
  if (root !== "" || mountPath === "") return { root, target };
  if (!target.startsWith(mountPath)) return undefined;
  const rest = target.slice(mountPath.length);
  if (rest === "" || rest.startsWith("?")) return { root: mountPath, target: `/${rest}` };
  return rest.startsWith("/") ? { root: mountPath, target: rest } : undefined;
}

/** Returns the empty string if a host has replaced the target that was sent. */
function takenOff(original: string, target: string): string {
  const [whole = "", rest = ""] = [original, target].map((each) => each.split("?", 1)[0]);
  if (whole.endsWith(rest)) return whole.slice(0, whole.length - rest.length);
  return rest === "/" ? whole : "";
}

/** Shortens the request's target, as Express and connect do. Code that logs requests reads `originalUrl`. */
export function takeOff(request: IncomingMessage, { root, target }: Place): void {
  if (root === "" || request.url === target) return;
  (request as Routed).originalUrl ??= request.url;
  request.url = target;
}

/** @throws TypeError if it is not a path. */
export function checkedMountPath(path: string): string {
  if (path !== "" && !path.startsWith("/"))
    throw new TypeError(`mountPath is "${path}": write a path that begins with a slash, such as "/api".`);
  return withoutLastSlashes(path);
}
