import type { Node } from "typescript";
import { ts } from "../../semantics/compiler.js";

/**
 * Whether a generator has certainly yielded before it reaches a place. A loop or a branch around it does not count, because a
 * loop may have no iterations.
 * @param root the generator.
 */
export function isBehindYield(at: Node, root: Node): boolean {
  for (let node = at; node !== root && node.parent; node = node.parent) {
    const { parent } = node;
    if (!ts.isBlock(parent) && !ts.isCaseOrDefaultClause(parent)) continue;
    for (const statement of parent.statements) {
      if (statement === node) break;
      if (certainlyYields(statement)) return true;
    }
  }
  return false;
}

function certainlyYields(statement: Node): boolean {
  if (ts.isBlock(statement)) return statement.statements.some(certainlyYields);
  return (ts.isExpressionStatement(statement) || ts.isVariableStatement(statement)) && yields(statement);
}

/** `yield*` yields nothing if its operand is empty. */
function yields(node: Node): boolean {
  if (ts.isFunctionLike(node)) return false;
  if (ts.isYieldExpression(node) && !node.asteriskToken) return true;
  if (ts.isConditionalExpression(node)) return yields(node.condition);
  if (ts.isBinaryExpression(node) && isLogical(node.operatorToken.kind)) return yields(node.left);
  return ts.forEachChild(node, (child) => yields(child) || undefined) ?? false;
}

function isLogical(operator: number): boolean {
  const { AmpersandAmpersandToken, BarBarToken, QuestionQuestionToken } = ts.SyntaxKind;
  return [AmpersandAmpersandToken, BarBarToken, QuestionQuestionToken].some((kind) => kind === operator);
}
