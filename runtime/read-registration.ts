import type { MiddlewareHandler } from "hono";
import { callSite } from "./call-site.js";
import type { Method } from "./contract/methods.js";
import { CONTRACT, type CompiledOperation } from "./contract/operation.js";
import { type RouteKind, routeTitle } from "./contract/route-kinds.js";
import type { Timeout } from "./contract/time-limit.js";
import type { Wanted } from "./dependencies/schedule.js";
import { checkTimeout } from "./lifetime/time-limit.js";
import type { RouteOptions } from "./options.js";
import { wantedGuards } from "./read-guards.js";
import type { Handler } from "./served-operation.js";
import type { SocketOptions } from "./socket/options.js";

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
  /** In seconds; `false` for none, whatever is said around it. */
  readonly timeout?: Timeout | undefined;
}

/**
 * Reads the arguments of a route call behind its path: `(handler)` or `(options, handler)`, and the compiled operation
 * that the compiler appended.
 * @param register the function that was called; call sites are looked for outside of it.
 * @throws Error when the call was not compiled, or by a compiler of another version.
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
  if (!isCompiled(operation)) throw new Error(notCompiled(route, callSite(register)));
  if (operation.contract !== CONTRACT) throw new Error(otherContract(route, operation));
  if (routeKind === "socket" && !operation.socket) throw new Error(notCompiled(route, callSite(register)));
  const handler = args.at(-2);
  if (typeof handler !== "function")
    throw new Error(`${route} (${operation.source}) has no handler function.`);
  const options = (args.length > 2 ? args[0] : {}) as RouteOptions & SocketOptions;
  const wanted = wantedGuards(options.dependencies, operation.guards, `${route} (${operation.source})`);
  const { use = [], timeout } = options;
  checkTimeout(timeout, route);
  const socket = routeKind === "socket" ? options : undefined;
  return { routeKind, method, path, handler: handler as Handler, operation, use, wanted, timeout, socket };
}

function isCompiled(argument: unknown): argument is CompiledOperation {
  return typeof argument === "object" && argument !== null && "contract" in argument && "decode" in argument;
}

function notCompiled(route: string, site: string | undefined): string {
  return `${route}${site ? ` at ${site}` : ""} was not compiled by Countersign.
A handler's signature is its contract, and only the compiler can read it. Run this module through one of:
  countersign dev                 compiles and serves, and again after every change
  countersign build               compiles to JavaScript; then: countersign start
  tspc                            ts-patch's tsc, with this in the tsconfig.json's compilerOptions:
                                  "plugins": [{ "transform": "countersign/transform", "transformProgram": true }]
  vite, vitest                    plugins: [countersign()] in vite.config.ts, from "countersign/vite"
  rollup, rolldown, esbuild       plugins: [countersign()], from "countersign/rollup" or "countersign/esbuild"
  node                            node --import countersign/register src/app.ts
To see what this project lacks: npx countersign doctor`;
}

function otherContract(route: string, operation: CompiledOperation): string {
  return `${route} (${operation.source}) was compiled for contract ${String(operation.contract)}, but this runtime of countersign serves contract ${CONTRACT}. Compiler and runtime are of different versions: install one version of countersign and compile again.`;
}
