import type { CallExpression, Expression, Identifier, SourceFile, TypeNode } from "typescript";
import { ts } from "../semantics/compiler.js";
import type { Semantics } from "../semantics/semantics.js";
import type { Discovery } from "./discovery.js";

/** `codec<Order[]>(options)`: a call of a function that Countersign exports. */
export interface FunctionCall {
  readonly call: CallExpression;
  /** Explicit type arguments. Empty if TypeScript would infer them. */
  readonly typeArguments: readonly TypeNode[];
  /** Without the one that the compiler appends. */
  readonly arguments: readonly Expression[];
}

/**
 * The calls of a function that Countersign exports as `name`, no matter how a module imports it: `codec<T>()`, `import { codec as
 * c }`, `import * as cs`, or through a module of the project that exports it again.
 * @param most how many arguments users write. A call with more is already compiled, so there is nothing left to do.
 */
export function findFunctionCalls(
  name: string,
  most: number,
  file: SourceFile,
  { semantics, session }: Pick<Discovery, "semantics" | "session">,
): readonly FunctionCall[] {
  const imported = importedNames(file);
  if (imported.size === 0) return [];
  const isCalled = calleeTest(name, imported, semantics);
  return session
    .callsIn(file)
    .filter(ts.isCallExpression)
    .filter((call) => call.arguments.length <= most && isCalled(call.expression))
    .map((call) => ({ call, typeArguments: call.typeArguments ?? [], arguments: call.arguments }));
}

/**
 * Most calls of a module call something else, so the checker is only queried about the imports that are called, once each, and
 * then about the calls themselves, because a parameter may shadow the name.
 */
function calleeTest(
  name: string,
  imported: ReadonlyMap<string, Identifier>,
  semantics: Semantics,
): (callee: Expression) => boolean {
  const isFunction = (node: Expression) => {
    const declaration = semantics.declarationOf(node);
    return declaration?.countersign === true && declaration.name === name;
  };
  const known = new Map<string, boolean>();
  return (callee) => {
    if (ts.isPropertyAccessExpression(callee))
      return (
        callee.name.text === name &&
        ts.isIdentifier(callee.expression) &&
        imported.has(callee.expression.text) &&
        isFunction(callee)
      );
    if (!ts.isIdentifier(callee)) return false;
    const local = imported.get(callee.text);
    if (!local) return false;
    const isImported = known.get(callee.text) ?? isFunction(local);
    known.set(callee.text, isImported);
    return isImported && isFunction(callee);
  };
}

/** What a module imports, by the names it has there. */
function importedNames(file: SourceFile): ReadonlyMap<string, Identifier> {
  const names: Identifier[] = [];
  for (const statement of file.statements) {
    if (ts.isImportEqualsDeclaration(statement)) names.push(statement.name);
    const clause = ts.isImportDeclaration(statement) ? statement.importClause : undefined;
    if (clause?.name) names.push(clause.name);
    const bindings = clause?.namedBindings;
    if (bindings && ts.isNamespaceImport(bindings)) names.push(bindings.name);
    else if (bindings) names.push(...bindings.elements.map((element) => element.name));
  }
  return new Map(names.map((name) => [name.text, name]));
}
