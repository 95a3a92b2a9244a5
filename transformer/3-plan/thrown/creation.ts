import type { Expression, Node, ParameterDeclaration } from "typescript";
import { bare } from "../../1-discover/static-value.js";
import { ts } from "../../semantics/compiler.js";
import type { Semantics } from "../../semantics/semantics.js";
import { baseOf, calledFunction, classDeclaration, constructorOf } from "./called-function.js";

/** The arguments that the constructor of `HttpError` itself gets: status, detail, options. */
export interface Creation {
  readonly status: Argument | undefined;
  readonly detail: Argument | undefined;
  readonly options: Argument | undefined;
}

/**
 * An argument as written and, if it is the name of a parameter, what the callers passed for it, from the inside out. The first
 * expression has the declared type, the last one the value.
 */
export type Argument = readonly Expression[];

/** The arguments for the parameters of a function, if the call is known. */
export type Bindings = ReadonlyMap<Node, Argument | undefined>;

type Arguments = readonly (Argument | undefined)[];

const DEPTH_LIMIT = 10;

/**
 * Follows an expression to the `new HttpError(…)` that creates it: through constructors of subclasses of `HttpError`, constants,
 * and functions that return one such expression.
 */
export function creationOf(
  expression: Expression,
  semantics: Semantics,
  bindings: Bindings = new Map(),
  depth = 0,
): Creation | undefined {
  if (depth > DEPTH_LIMIT) return undefined;
  const node = bare(expression);
  if (ts.isNewExpression(node)) {
    const args = (node.arguments ?? []).map((argument) => given(argument, bindings, semantics));
    return constructed(node.expression, args, semantics, depth);
  }
  if (ts.isCallExpression(node)) {
    const called = calledFunction(node.expression, semantics);
    const body = called?.kind === "function" ? called.node.body : undefined;
    const result = body && onlyResult(body);
    if (!result || called?.kind !== "function") return undefined;
    const args = node.arguments.map((argument) => given(argument, bindings, semantics));
    return creationOf(result, semantics, bind(called.node.parameters, args), depth + 1);
  }
  const initializer = ts.isIdentifier(node) ? semantics.constantInitializer(node) : undefined;
  return initializer && creationOf(initializer, semantics, bindings, depth + 1);
}

export function bind(parameters: readonly ParameterDeclaration[], args: Arguments): Bindings {
  return new Map(
    parameters.map((parameter, i) => [
      parameter,
      args[i] ?? (parameter.initializer && [parameter.initializer]),
    ]),
  );
}

function constructed(
  callee: Expression,
  args: Arguments,
  semantics: Semantics,
  depth: number,
): Creation | undefined {
  const fact = semantics.declarationOf(bare(callee));
  if (fact?.countersign) {
    const [status, detail, options] = args;
    return fact.name === "HttpError" ? { status, detail, options } : undefined;
  }
  const declared = depth > DEPTH_LIMIT ? undefined : classDeclaration(callee, semantics);
  const base = declared && baseOf(declared);
  if (!declared || !base) return undefined;
  const own = constructorOf(declared);
  if (!own) return constructed(base, args, semantics, depth + 1);
  const handedOn = own.body && superArguments(own.body);
  if (!handedOn) return undefined;
  const bindings = bind(own.parameters, args);
  const inner = handedOn.map((argument) => given(argument, bindings, semantics));
  return constructed(base, inner, semantics, depth + 1);
}

/** An argument of a call inside a function that was itself called with known arguments. */
export function given(argument: Expression, bindings: Bindings, semantics: Semantics): Argument | undefined {
  const node = bare(argument);
  if (bindings.size === 0 || !ts.isIdentifier(node)) return [argument];
  const declaration = semantics.declarationOf(node)?.node;
  if (!declaration || !bindings.has(declaration)) return [argument];
  const outer = bindings.get(declaration);
  return outer && [argument, ...outer];
}

function superArguments(body: Node): readonly Expression[] | undefined {
  let found: readonly Expression[] | undefined;
  const visit = (node: Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword)
      found = node.arguments;
    ts.forEachChild(node, visit);
  };
  visit(body);
  return found;
}

function onlyResult(body: Node): Expression | undefined {
  if (!ts.isBlock(body)) return body as Expression;
  const results: (Expression | undefined)[] = [];
  const visit = (node: Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
    if (ts.isReturnStatement(node)) results.push(node.expression);
    ts.forEachChild(node, visit);
  };
  visit(body);
  return results.length === 1 ? results[0] : undefined;
}
