import type { CallExpression, Expression, SourceFile } from "typescript";
import { METHODS, type Method } from "../../runtime/contract/methods.js";
import { ts } from "../semantics/compiler.js";
import type { Semantics } from "../semantics/semantics.js";
import { type Binding, bindingOf, chainStart } from "./binding.js";
import { callsIn } from "./calls.js";
import { type OwnPrefix, ownPrefix } from "./own-prefix.js";
import { bare } from "./static-value.js";

/** `app.get("/items/:id", { status: 201 }, handler)`: the parts of a route call, not yet understood. */
export interface RouteCall {
  readonly call: CallExpression;
  readonly start: number;
  readonly end: number;
  readonly method: Method;
  readonly path: Expression;
  readonly options: Expression | undefined;
  readonly handler: Expression;
  readonly receiver: Expression;
  /** What it is called on; `undefined` when the receiver could not be followed. */
  readonly binding: Binding | undefined;
  /** Key of the registration it is called on. */
  readonly registration: string | undefined;
  /** What stands in front of the path, as far as this module says. */
  readonly around: OwnPrefix;
}

/** By program: who plans a file's routes and who links them ask the same, and 500 routes take 30 ms to find. */
const known = new WeakMap<Semantics, Map<SourceFile, readonly RouteCall[]>>();

/** The routes a file registers, in the order in which they are registered. */
export function discoverRoutes(file: SourceFile, semantics: Semantics): readonly RouteCall[] {
  const files = known.get(semantics) ?? new Map<SourceFile, readonly RouteCall[]>();
  known.set(semantics, files);
  const routes = files.get(file) ?? findRoutes(file, semantics);
  files.set(file, routes);
  return routes;
}

/** What was found in files that neither changed nor import what did holds in the next program. */
export function keepRoutes(from: Semantics, to: Semantics, files: ReadonlySet<SourceFile>): void {
  const found = [...(known.get(from) ?? [])].filter(([file]) => files.has(file));
  known.set(to, new Map(found));
}

function findRoutes(file: SourceFile, semantics: Semantics): readonly RouteCall[] {
  return callsIn(file)
    .filter(ts.isCallExpression)
    .flatMap((call) => routeOf(call, semantics) ?? []);
}

/** The receiver of a call that has the form of a route; no type is asked for, since most calls are not routes. */
export function methodCall<Name extends string>(
  call: CallExpression,
  methods: ReadonlySet<Name>,
): { readonly name: Name; readonly receiver: Expression } | undefined {
  const callee = call.expression;
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const name = callee.name.text as Name;
  if (!methods.has(name)) return undefined;
  if (call.arguments.length < 2 || call.arguments.some(ts.isSpreadElement)) return undefined;
  return { name, receiver: callee.expression };
}

const ROUTE_METHODS: ReadonlySet<Method> = new Set(METHODS);

function routeOf(call: CallExpression, semantics: Semantics): RouteCall | undefined {
  const form = methodCall(call, ROUTE_METHODS);
  const parts = form && call.arguments.length <= 3 && partsOf(call, semantics);
  if (!parts || !semantics.instanceOf(chainStart(form.receiver))) return undefined;
  const binding = bindingOf(form.receiver, semantics);
  return {
    call,
    start: call.getStart(),
    end: call.end,
    method: form.name,
    ...parts,
    receiver: form.receiver,
    binding,
    registration: binding?.key,
    around: ownPrefix(binding, semantics),
  };
}

/** A call with one argument more than users write is a compiled one: there is nothing left to do. */
function partsOf(
  { arguments: [path, second, third] }: CallExpression,
  semantics: Semantics,
): Pick<RouteCall, "path" | "options" | "handler"> | undefined {
  if (!path || !second) return undefined;
  if (!third) return { path, options: undefined, handler: second };
  const options = bare(second);
  if (ts.isArrowFunction(options) || ts.isFunctionExpression(options)) return undefined;
  if (!ts.isObjectLiteralExpression(options) && semantics.signaturesOf(options).length > 0) return undefined;
  return { path, options: second, handler: third };
}
