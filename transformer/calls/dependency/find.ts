import type { CallExpression, Expression, SourceFile } from "typescript";
import { chainStart } from "../../1-discover/binding.js";
import { isMethod, receiverOf } from "../../1-discover/calls.js";
import type { Discovery } from "../../1-discover/discovery.js";
import { ts } from "../../semantics/compiler.js";
import type { Semantics } from "../../semantics/semantics.js";

/** `app.resolve(f, use)` or `app.override(f, replacement)`. */
export interface DependencyCall {
  readonly call: CallExpression;
  readonly method: "resolve" | "override";
  /** The function whose parameters are read: the resolved one, or the replacement. */
  readonly dependency: Expression;
}

export function findDependencyCalls(
  file: SourceFile,
  { semantics, session }: Discovery,
): readonly DependencyCall[] {
  return session
    .callsIn(file)
    .filter(ts.isCallExpression)
    .flatMap((call) => dependencyCall(call, semantics));
}

function dependencyCall(call: CallExpression, semantics: Semantics): readonly DependencyCall[] {
  const method = isMethod(call, "resolve") ? "resolve" : isMethod(call, "override") ? "override" : undefined;
  const [first, second, ...more] = call.arguments;
  if (!method || !first || !second || more.length > 0 || call.arguments.some(ts.isSpreadElement)) return [];
  if (semantics.instanceOf(chainStart(receiverOf(call))) !== "App") return [];
  return [{ call, method, dependency: method === "resolve" ? first : second }];
}
