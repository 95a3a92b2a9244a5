import type { CallExpression, Expression, SourceFile } from "typescript";
import { METHODS, type Method } from "../../runtime/contract/methods.js";
import { ts } from "../semantics/compiler.js";
import type { Semantics } from "../semantics/semantics.js";
import type { Session } from "../session.js";
import { type Binding, bindingOf, chainStart } from "./binding.js";
import type { OwnPrefix, OwnPrefixOf } from "./own-prefix.js";
import { bare } from "./static-value.js";

/** `app.get("/items/:id", { status: 201 }, handler)`: the parts of a route call, not yet analyzed. */
export interface RouteCall {
  readonly call: CallExpression;
  readonly start: number;
  readonly end: number;
  readonly method: Method;
  /** The path, or the node that messages show instead if the path is implied. */
  readonly path: Expression;
  readonly implied?: ImpliedPath;
  readonly options: Expression | undefined;
  readonly handler: Expression;
  readonly receiver: Expression;
  /** What it is called on; `undefined` if the receiver could not be followed. */
  readonly binding: Binding | undefined;
  /** Key of the registration it is called on. */
  readonly registration: string | undefined;
  /** The prefix of the path, as far as this module determines it. */
  readonly around: OwnPrefix;
}

/** The path of a route that does not state one. */
export interface ImpliedPath {
  readonly path: string;
  /** The file whose location implies it. Its names are then not parameters without a marker. */
  readonly of?: string;
  /** Only its caller knows the path. */
  readonly unknown?: true;
}

/** What is needed to find routes. */
interface Finding {
  readonly semantics: Semantics;
  readonly session: Session;
  readonly ownPrefix: OwnPrefixOf;
}

/** The routes of a file, in the order in which they are registered. */
export const findRoutes = routeFinder(new Map(METHODS.map((method) => [method, method])));

/** @param methods the methods of apps and routers that register the routes, with the HTTP method for each. */
export function routeFinder(methods: ReadonlyMap<string, Method>) {
  return (file: SourceFile, discovery: Finding): readonly RouteCall[] =>
    discovery.session
      .callsIn(file)
      .filter(ts.isCallExpression)
      .flatMap((call) => routeOf(call, methods, discovery) ?? []);
}

/** The receiver of a call that has the form of a route. No type is requested, since most calls are not routes. */
export function methodCall(
  call: CallExpression,
  methods: { has(name: string): boolean },
): { readonly name: string; readonly receiver: Expression } | undefined {
  const callee = call.expression;
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const name = callee.name.text;
  if (!methods.has(name)) return undefined;
  if (call.arguments.length < 2 || call.arguments.some(ts.isSpreadElement)) return undefined;
  return { name, receiver: callee.expression };
}

function routeOf(
  call: CallExpression,
  methods: ReadonlyMap<string, Method>,
  { semantics, ownPrefix }: Finding,
): RouteCall | undefined {
  const form = methodCall(call, methods);
  const method = form && methods.get(form.name);
  if (!method || call.arguments.length > 3 || !semantics.instanceOf(chainStart(form.receiver)))
    return undefined;
  const parts = partsOf(call, semantics);
  if (!parts) return undefined;
  const binding = bindingOf(form.receiver, semantics);
  return {
    call,
    start: call.getStart(),
    end: call.end,
    method,
    ...parts,
    receiver: form.receiver,
    binding,
    registration: binding?.key,
    around: ownPrefix(binding),
  };
}

/** A call with one argument more than users write is already compiled, so there is nothing left to do. */
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
