import type { CallExpression, Expression, SourceFile } from "typescript";
import { type Binding, bindingOf, chainStart } from "../../1-discover/binding.js";
import type { Discovery } from "../../1-discover/discovery.js";
import { ts } from "../../semantics/compiler.js";
import type { Semantics } from "../../semantics/semantics.js";

/** `app.onError(handler)`, `app.onError(Class, handler)` or `app.onError(404, handler)`. */
export interface ErrorHandlerCall {
  readonly call: CallExpression;
  readonly receiver: Expression;
  readonly binding: Binding | undefined;
  /** The class or status; `undefined` for a handler of every error. */
  readonly key: Expression | undefined;
  readonly handler: Expression;
}

export function findErrorHandlers(
  file: SourceFile,
  { semantics, session }: Discovery,
): readonly ErrorHandlerCall[] {
  return session
    .callsIn(file)
    .filter(ts.isCallExpression)
    .flatMap((call) => errorHandlerCall(call, semantics));
}

/** A call with one argument more than users write is already compiled, so there is nothing left to do. */
function errorHandlerCall(call: CallExpression, semantics: Semantics): readonly ErrorHandlerCall[] {
  const { expression, arguments: args } = call;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "onError") return [];
  const [first, second] = args;
  if (!first || args.length > 2 || args.some(ts.isSpreadElement)) return [];
  const receiver = expression.expression;
  if (!semantics.instanceOf(chainStart(receiver))) return [];
  const binding = bindingOf(receiver, semantics);
  return [{ call, receiver, binding, key: second && first, handler: second ?? first }];
}
