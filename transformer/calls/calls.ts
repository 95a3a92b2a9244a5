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

/** Every kind of call that is compiled, in the order in which they are read and written in a module. */
export const CALLS = {
  /** `app.get(…)` and similar methods. */
  operations: operation,
  /** `app.socket(…)`. */
  sockets: socket,
  /** `endpoint(…)`. */
  endpoints: endpoint,
  /** `app.webhook(…)`. */
  webhooks: webhook,
  /** `app.mount(…)` with a Hono app, once for each of its routes. */
  described,
  /** `new App(…)`, `new Router(…)` and `app.route(…)`, if they list dependencies or responses, or set `secure`. */
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

/** A kind that registers no route. */
type OtherKind = CallKind & { readonly routeKind?: undefined };

type CallName = keyof typeof CALLS;
const CALL_NAMES = Object.keys(CALLS) as readonly CallName[];

/** A compiled call of a kind. */
export type CallOf<Name extends CallName> =
  (typeof CALLS)[Name] extends CallKind<infer _Call, infer Plan, infer Fragment>
    ? CompiledCall<Plan, Fragment>
    : never;

/** The compiled calls of a file. */
export type CompiledCalls = { readonly [Name in CallName]: readonly CallOf<Name>[] };

/** The result for one source file: the code generated for it, and the parts from which the program is linked. */
export interface TransformResult extends CompiledCalls {
  readonly diagnostics: readonly Diagnostic[];
}

/** All rows, in order. */
export function allKinds(): readonly CallKind[] {
  return Object.values(CALLS);
}

/** The routes among them, of any kind. */
export function routesOf(calls: CompiledCalls): readonly CompiledRoute[] {
  return CALL_NAMES.flatMap((name): readonly AnyCall[] => calls[name]).filter(isRoute);
}

type AnyCall = CompiledCall<unknown, OperationFragment | undefined>;

/** Only rows of routes have a route kind, and their plans are plans of operations. */
function isRoute(call: AnyCall): call is CompiledRoute {
  return call.routeKind !== undefined;
}

/** Finds and plans the calls of a file, with everything that is known from the file alone. */
export function compileCalls(file: SourceFile, compiler: Compiler): CompiledCalls {
  const compiled = (kind: CallKind) => compileFound(kind, compiler.discovery.find(kind, file), compiler);
  // Each row's calls under its key, which TypeScript cannot verify.
  return Object.fromEntries(
    Object.entries(CALLS).map(([name, kind]) => [name, compiled(kind)]),
  ) as unknown as CompiledCalls;
}

/**
 * The routes of the Hono app that a module exports by default, as its type declares them. Only the entry is checked: nothing is
 * added to its code.
 * @returns `undefined` if it exports none.
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
  /** Returns the result of some work, and the questions that another compiler resolved for it. */
  unsettledIn<Result>(work: () => Result): readonly [Result, readonly UnsettledQuestion[]];
}
