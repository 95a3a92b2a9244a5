import type { Expression } from "typescript";
import { ts } from "../semantics/compiler.js";
import type { Semantics } from "../semantics/semantics.js";

/** Whether an argument is one that the compiler appended, so that there is nothing left to do. */
export function isCompiledArgument(argument: Expression | undefined, semantics: Semantics): boolean {
  if (!argument || !ts.isIdentifier(argument)) return false;
  const declaration = semantics.declarationOf(argument)?.node;
  const value = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return (
    value !== undefined &&
    ts.isObjectLiteralExpression(value) &&
    value.properties.some(({ name }) => name && ts.isIdentifier(name) && name.text === "contract")
  );
}
