import type { SourceFile } from "typescript";
import type { OperationFragment } from "../../runtime/contract/document.js";
import type { Discovery } from "../1-discover/discovery.js";
import type { PlanContext } from "../3-plan/context.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { References } from "../openapi/references.js";
import type { UnsettledQuestion } from "../unsettled-question.js";
import type { CallKind, CompiledCall, CompiledRoute, FoundCall, RouteCallKind } from "./call.js";
import { codec } from "./codec/codec.js";
import { compiledCall } from "./compiled-call.js";
import { dependency } from "./dependency/dependency.js";
import { described } from "./described/described.js";
import { findExported } from "./described/exported.js";
import { endpoint } from "./endpoint/endpoint.js";
import { errorHandler } from "./error-handler/error-handler.js";
import { guards } from "./guards/guards.js";
import { operation } from "./operation/operation.js";
import { settings } from "./settings/settings.js";
import { socket } from "./socket/socket.js";
import { tool } from "./tool/tool.js";
import { webhook } from "./webhook/webhook.js";

/** Every kind of call that is compiled. The order is that in which they are read, and written in a module. */
export const CALLS = {
  /** `app.get(…)` and the like. */
  operations: operation,
  /** `app.socket(…)`. */
  sockets: socket,
  /** `endpoint(…)`. */
  endpoints: endpoint,
  /** `app.webhook(…)`. */
  webhooks: webhook,
  /** `app.mount(…)` of a Hono app, once for each of its routes. */
  described,
  /** `new App(…)`, `new Router(…)` and `app.route(…)`, where they list dependencies or responses, or say `secure`. */
  guards,
  /** `app.onError(…)`. */
  errorHandlers: errorHandler,
  /** `app.resolve(…)` and `app.override(…)`. */
  dependencies: dependency,
  /** `codec<T>()`. */
  codecs: codec,
  /** `tool(f)`. */
  tools: tool,
  /** `settings<T>()`. */
  settings,
} satisfies Readonly<Record<string, RouteCallKind | OtherKind>>;

/** One that registers no route. */
type OtherKind = CallKind & { readonly routeKind?: undefined };

type CallName = keyof typeof CALLS;
const CALL_NAMES = Object.keys(CALLS) as readonly CallName[];

/** A call of a kind, compiled. */
export type CallOf<Name extends CallName> =
  (typeof CALLS)[Name] extends CallKind<infer _Call, infer Plan, infer Fragment>
    ? CompiledCall<Plan, Fragment>
    : never;

/** What the calls of a file became. */
export type CompiledCalls = { readonly [Name in CallName]: readonly CallOf<Name>[] };

/** What one source file becomes: what is generated for it, and what the program is linked of. */
export interface TransformResult extends CompiledCalls {
  readonly diagnostics: readonly Diagnostic[];
}

/** All rows, in order. */
export function allKinds(): readonly CallKind[] {
  return Object.values(CALLS);
}

/** The routes among them, of whatever kind. */
export function routesOf(calls: CompiledCalls): readonly CompiledRoute[] {
  return CALL_NAMES.flatMap((name): readonly AnyCall[] => calls[name]).filter(isRoute);
}

type AnyCall = CompiledCall<unknown, OperationFragment | undefined>;

/** Only rows of routes have a kind of route, and their plans are those of operations. */
function isRoute(call: AnyCall): call is CompiledRoute {
  return call.routeKind !== undefined;
}

/** Finds the calls of a file and plans them: all that is known of one file by itself. */
export function compileCalls(file: SourceFile, compiler: Compiler): CompiledCalls {
  const compiled = (kind: CallKind) => compileFound(kind, compiler.discovery.find(kind, file), compiler);
  // Each row's calls under its key, which the type cannot follow.
  return Object.fromEntries(
    Object.entries(CALLS).map(([name, kind]) => [name, compiled(kind)]),
  ) as unknown as CompiledCalls;
}

/**
 * The routes of the Hono app that a module exports by default, as its type has them. Only the entry is asked: nothing is added to
 * its code.
 * @returns `undefined` where it exports none.
 */
export function compileExported(file: SourceFile, compiler: Compiler): readonly CompiledRoute[] | undefined {
  const found = findExported(file, compiler.discovery);
  return found && compileFound(described, found, compiler).filter(isRoute);
}

function compileFound(
  kind: CallKind,
  all: readonly FoundCall[],
  { context, references, unsettledIn }: Compiler,
): readonly AnyCall[] {
  return all.flatMap((found) => {
    const [plan, unsettled] = unsettledIn(() => kind.plan(found, context));
    return plan === undefined ? [] : [compiledCall(kind, plan, found.call, references, unsettled)];
  });
}

/** What compiling calls needs of the program. */
interface Compiler {
  readonly discovery: Discovery;
  readonly context: PlanContext;
  readonly references: References;
  /** What some work comes to, and which questions of it another compiler was asked. */
  unsettledIn<Result>(work: () => Result): readonly [Result, readonly UnsettledQuestion[]];
}
