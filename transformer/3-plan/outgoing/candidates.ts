import type { BinaryExpression, CallExpression, Expression, Node } from "typescript";
import { bare } from "../../1-discover/static-value.js";
import { ts } from "../../semantics/compiler.js";

/** Code that may set part of a response, judged by its syntax. Whether it concerns an `Outgoing` is checked later. */
export type Candidate =
  | { readonly sets: "status"; readonly target: Expression; readonly value: Expression }
  | { readonly sets: "header"; readonly target: Expression; readonly name: Expression }
  | { readonly sets: "cookie"; readonly target: Expression };

/** Does not use the type checker, because it is called for every node that is searched for errors. */
export function candidateOf(node: Node): Candidate | undefined {
  if (ts.isBinaryExpression(node)) return assignment(node);
  return ts.isCallExpression(node) ? methodCall(node) : undefined;
}

/** `out.status = 201` */
function assignment({ left, operatorToken, right }: BinaryExpression): Candidate | undefined {
  const isStatus = ts.isPropertyAccessExpression(left) && left.name.text === "status";
  return isStatus && assigns(operatorToken.kind) ? { sets: "status", target: left, value: right } : undefined;
}

function assigns(operator: number): boolean {
  const { EqualsToken, QuestionQuestionEqualsToken, BarBarEqualsToken, AmpersandAmpersandEqualsToken } =
    ts.SyntaxKind;
  return [EqualsToken, QuestionQuestionEqualsToken, BarBarEqualsToken, AmpersandAmpersandEqualsToken].some(
    (kind) => kind === operator,
  );
}

/** `out.headers.set("location", url)`, `out.setCookie("session", id)` */
function methodCall({ expression, arguments: [name] }: CallExpression): Candidate | undefined {
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  const method = expression.name.text;
  if (method === "set" || method === "append")
    return name && { sets: "header", target: bare(expression.expression), name };
  if (method === "setCookie" || method === "deleteCookie") return { sets: "cookie", target: expression };
  return undefined;
}
