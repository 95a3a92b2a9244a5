import type { MiddlewareHandler } from "hono";
import { callSite } from "./call-site.js";
import type { Method } from "./contract/methods.js";
import { CONTRACT, type CompiledOperation } from "./contract/operation.js";
import { type RouteKind, routeTitle } from "./contract/route-kinds.js";
import type { Timeout } from "./contract/time-limit.js";
import type { Wanted } from "./dependencies/schedule.js";
import { checkTimeout } from "./lifetime/time-limit.js";
import { type ReadLimit, readLimits } from "./limits/read-limits.js";
import { notCompiled, otherContract } from "./not-compiled.js";
import type { RouteOptions } from "./options.js";
import { wantedGuards } from "./read-guards.js";
import { type AnswerOptions, answerOptions } from "./result/answer-options.js";
import type { Handler } from "./served-operation.js";
import type { SocketOptions } from "./socket/options.js";
import type { SaidOfVersions } from "./surroundings/versions.js";

export interface Registration {
  readonly routeKind: RouteKind;
  readonly method: Method;
  readonly path: string;
  readonly handler: Handler;
  readonly operation: CompiledOperation;
  readonly use: readonly MiddlewareHandler[];
  readonly wanted: readonly Wanted[];
  /** The options of a route that is a socket. */
  readonly socket?: SocketOptions | undefined;
  /** The versions that the route itself declares. */
  readonly inVersions?: SaidOfVersions | undefined;
  /** In seconds; `false` for no time limit, even if one is declared around it. */
  readonly timeout?: Timeout | undefined;
  readonly limits?: readonly ReadLimit[] | false | undefined;
  /** The response options that the route itself declares. Absent if it has none. */
  readonly answers?: AnswerOptions | undefined;
}

/**
 * Reads the arguments of a route call after its path: `(handler)` or `(options, handler)`, and the operation that the compiler
 * appended.
 * @param register the function that was called; call sites are looked for outside of it.
 * @throws Error if the call was not compiled, or if a compiler of another version compiled it.
 */
export function readRegistration(
  routeKind: RouteKind,
  method: Method,
  path: string,
  args: readonly unknown[],
  register: (...args: never[]) => unknown,
): Registration {
  const operation = args.at(-1);
  const route = routeTitle({ routeKind, method, path });
  if (!isCompiled(operation)) throw new Error(untransformed(route, callSite(register)));
  if (operation.contract !== CONTRACT)
    throw new Error(otherContract(`${route} (${operation.source})`, operation.contract, CONTRACT));
  if (routeKind === "socket" && !operation.socket) throw new Error(untransformed(route, callSite(register)));
  const handler = args.at(-2);
  if (typeof handler !== "function")
    throw new Error(`${route} (${operation.source}) has no handler function.`);
  const options = (args.length > 2 ? args[0] : {}) as RouteOptions & SocketOptions;
  const where = `${route} (${operation.source})`;
  const wanted = wantedGuards(options, operation.guards, where);
  const { use = [], timeout, version, versions } = options;
  checkTimeout(timeout, route);
  const socket = routeKind === "socket" ? options : undefined;
  const inVersions = saidOfVersions(version, versions);
  return {
    routeKind,
    method,
    path,
    handler: handler as Handler,
    operation,
    use,
    wanted,
    timeout,
    limits: readLimits(options.limit, wanted, where),
    answers: answerOptions(options, where),
    socket,
    inVersions,
  };
}

function saidOfVersions(version?: string, versions?: string): SaidOfVersions | undefined {
  if (version === undefined && versions === undefined) return undefined;
  return { ...(version !== undefined && { version }), ...(versions !== undefined && { versions }) };
}

function isCompiled(argument: unknown): argument is CompiledOperation {
  return typeof argument === "object" && argument !== null && "contract" in argument && "decode" in argument;
}

function untransformed(route: string, site: string | undefined): string {
  return notCompiled(
    route,
    site,
    "A handler's signature is its contract, and only the compiler can read it.",
  );
}
