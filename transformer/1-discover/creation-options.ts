import type { Block, ClassLikeDeclaration, Expression, NewExpression } from "typescript";
import { ts } from "../semantics/compiler.js";
import type { Semantics } from "../semantics/semantics.js";
import { bare } from "./static-value.js";

/**
 * The options with which an app or router is created. For a subclass with its own constructor, they are what it passes to
 * `super`, which may be an argument of the creation.
 */
export function creationOptions(creation: NewExpression, semantics: Semantics): Expression | undefined {
  let passed: readonly Expression[] = creation.arguments ?? [];
  for (const declared of ownClasses(creation.expression, semantics)) {
    const own = declared.members.find(ts.isConstructorDeclaration);
    if (!own?.body) continue;
    const names = own.parameters.map(({ name }) => name.getText());
    const given = passed;
    passed = superArguments(own.body).map((argument) => {
      const node = bare(argument);
      const at = ts.isIdentifier(node) ? names.indexOf(node.text) : -1;
      return at < 0 ? argument : (given[at] ?? own.parameters[at]?.initializer ?? argument);
    });
  }
  return passed[0];
}

/** The program's classes between a name and Countersign's own, the most derived one first. */
function ownClasses(expression: Expression, semantics: Semantics): readonly ClassLikeDeclaration[] {
  const classes: ClassLikeDeclaration[] = [];
  let name: Expression | undefined = expression;
  while (name) {
    const declared = semantics.declarationOf(name);
    if (!declared || declared.countersign || !ts.isClassLike(declared.node)) break;
    if (classes.includes(declared.node)) break;
    classes.push(declared.node);
    const base = declared.node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
    name = base?.types[0]?.expression;
  }
  return classes;
}

/** TypeScript requires the call to be among the constructor's own statements. */
function superArguments(body: Block): readonly Expression[] {
  for (const statement of body.statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) continue;
    if (statement.expression.expression.kind === ts.SyntaxKind.SuperKeyword)
      return statement.expression.arguments;
  }
  return [];
}
