import type { Hono } from "hono";
import { findTargetHandler, isMiddleware } from "hono/utils/handler";
import { getPath } from "hono/utils/url";
import { joinPath } from "./paths/join-path.js";
import type { Step } from "./steps.js";
import { answers, otherForm, RouteTable } from "./unmatched.js";

/** What a host knows about a request before it passes it on. */
export interface AskedRequest {
  readonly method: string;
  /** The target, below the path where the application is mounted. */
  readonly target: string;
  /** @param name in lower case. */
  header(name: string): string | undefined;
}

/** Whether an application handles a request, so that the host does not. */
export type Claims = (asked: AskedRequest) => boolean;

/** The options that decide what an application claims. */
interface ClaimOptions {
  readonly redirectSlashes?: boolean;
  readonly cors?: unknown;
}

/**
 * An application claims the requests that it has an operation for, by method and path. An operation of another method at the same
 * path still belongs to the host, because a 405 would hide it. The app also claims its own pages, redirects for a trailing slash,
 * and the preflight requests for all of these. Below mounted applications, and for GET below a frontend, it claims everything.
 * Middleware alone claims nothing.
 * @param own its routes and pages. Endpoints are routed by others.
 * @param mounts the paths below which another application responds.
 * @param registered on `app.hono`, before the application was built.
 */
export function makeClaims(
  own: RouteTable,
  mounts: RouteTable,
  steps: readonly Step[],
  registered: Hono["routes"],
  { redirectSlashes = true, cors }: ClaimOptions,
): Claims {
  let serves: ((method: string, path: string) => boolean) | undefined;
  return ({ method, target, header }) => {
    const path = pathOf(target);
    if (path === undefined) return false;
    serves ??= served(own, mounts, steps, registered);
    if (serves(method, path)) return true;
    if (redirectSlashes && answers(own.methods(otherForm(path)), method)) return true;
    const wanted = cors && method === "OPTIONS" ? header("access-control-request-method") : undefined;
    return wanted !== undefined && serves(wanted, path);
  };
}

function served(own: RouteTable, mounts: RouteTable, steps: readonly Step[], registered: Hono["routes"]) {
  const frontends = new RouteTable();
  for (const step of steps) if (step.kind === "frontend") frontends.add("GET", joinPath(step.path, "*"));
  const ofHono = new RouteTable();
  const ofAnyMethod = new RouteTable();
  for (const { method, path, handler } of registered) {
    if (method !== "ALL") ofHono.add(method, path);
    else if (!isMiddleware(findTargetHandler(handler))) ofAnyMethod.add(method, path);
  }
  return (method: string, path: string) =>
    [own, ofHono, frontends].some((table) => answers(table.methods(path), method)) ||
    mounts.methods(path).length > 0 ||
    ofAnyMethod.methods(path).length > 0;
}

/** The path in the form that Hono's router expects; nothing for a target that cannot be in a URL. */
function pathOf(target: string): string | undefined {
  try {
    return getPath({
      url: new URL(target.startsWith("/") ? `http://localhost${target}` : target).href,
    } as Request);
  } catch {
    return undefined;
  }
}
