import type { CallExpression, Expression, SourceFile } from "typescript";
import { bindingOf } from "../../1-discover/binding.js";
import { isCompiledArgument } from "../../1-discover/compiled-argument.js";
import type { Discovery } from "../../1-discover/discovery.js";
import { findFunctionCalls } from "../../1-discover/function-calls.js";
import type { OwnPrefix } from "../../1-discover/own-prefix.js";
import { writtenOption } from "../../1-discover/static-options.js";
import { bare, staticValue } from "../../1-discover/static-value.js";
import { ts } from "../../semantics/compiler.js";
import type { Semantics } from "../../semantics/semantics.js";

/** `endpoint(path, options, handler)`, of which the first two are optional: its parts, not yet analyzed. */
export interface EndpointCall {
  readonly call: CallExpression;
  readonly path: Expression | undefined;
  readonly options: Expression | undefined;
  readonly handler: Expression;
  /** The option `app`, and the app that it refers to; `undefined` if that could not be followed. */
  readonly app?: { readonly node: Expression; readonly key: string | undefined };
  /** The prefix that this app adds to the path. */
  readonly around: OwnPrefix;
}

/** An endpoint that names no app has no prefix. */
const ALONE: OwnPrefix = { prefix: "", complete: true };

export function findEndpoints(file: SourceFile, discovery: Discovery): readonly EndpointCall[] {
  const { semantics, ownPrefix } = discovery;
  return findFunctionCalls("endpoint", 3, file, discovery).flatMap(({ call, arguments: given }) => {
    const handler = given.at(-1);
    if (!handler || given.some(ts.isSpreadElement) || isCompiledArgument(handler, semantics)) return [];
    const parts = { call, handler, ...before(given.slice(0, -1), semantics) };
    const node = parts.options && writtenOption(parts.options, "app", semantics);
    if (!node) return [{ ...parts, around: ALONE }];
    const binding = bindingOf(node, semantics);
    return [{ ...parts, app: { node, key: binding?.key }, around: ownPrefix(binding) }];
  });
}

/** The arguments before the handler. If there is only one, its type determines which it is. */
function before(
  [first, second]: readonly Expression[],
  semantics: Semantics,
): Pick<EndpointCall, "path" | "options"> {
  if (!first || second) return { path: first, options: second };
  return isText(first, semantics) ? { path: first, options: undefined } : { path: undefined, options: first };
}

function isText(expression: Expression, semantics: Semantics): boolean {
  if (ts.isObjectLiteralExpression(bare(expression))) return false;
  if (typeof staticValue(expression, semantics) === "string") return true;
  const { kind } = semantics.shape(semantics.typeOfExpression(expression));
  return kind === "string" || kind === "literal" || kind === "template";
}
