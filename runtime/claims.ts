import type { Hono } from "hono";
import { findTargetHandler, isMiddleware } from "hono/utils/handler";
import { getPath } from "hono/utils/url";
import { joinPath } from "./paths/join-path.js";
import type { Step } from "./steps.js";
import { answers, otherForm, RouteTable } from "./unmatched.js";

/** What a host says of a request before it hands it over. */
export interface AskedRequest {
  readonly method: string;
  /** The target, below the path where the application is mounted. */
  readonly target: string;
  /** @param name in lower case. */
  header(name: string): string | undefined;
}

/** Whether an application has something for a request, so that it is not its host's. */
export type Claims = (asked: AskedRequest) => boolean;

/** The options of an application that say what it claims. */
interface ClaimOptions {
  readonly redirectSlashes?: boolean;
  readonly cors?: unknown;
}

/**
 * An application claims what it has an operation for, by method and path: an operation of another method at the same path is its
 * host's as yet, which a 405 would hide. So are its own pages, what a slash more or less leads to, and the preflight of all these.
 * Below what is mounted in it, and for GET below a frontend, it claims everything. Middleware alone claims nothing.
 * @param own its routes and pages. Endpoints are routed by others.
 * @param mounts below which something else answers.
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

/** As Hono's router is asked for it; nothing for what cannot stand in a URL. */
function pathOf(target: string): string | undefined {
  try {
    return getPath({
      url: new URL(target.startsWith("/") ? `http://localhost${target}` : target).href,
    } as Request);
  } catch {
    return undefined;
  }
}
