import type { Node } from "typescript";
import { ts } from "./compiler.js";
import type { Semantics } from "./semantics.js";

/** A question to a type checker. */
export type Question = keyof Semantics;

/**
 * What a question is about. The program's own declarations answer a question about a type or a written type. A question about an
 * expression may need everything that the program imports. A key costs nothing.
 */
export type QuestionKind = "type" | "written type" | "expression" | "program" | "key";

/** Lists every question, so that a new one is counted too. */
export const QUESTIONS: { readonly [Name in Question]: QuestionKind } = {
  shape: "type",
  members: "type",
  nameOf: "type",
  aliasesOf: "type",
  mentionsAlias: "type",
  inferredFrom: "type",
  identity: "key",
  print: "type",
  awaited: "type",
  classOf: "type",
  errorsOf: "type",
  errorClassOf: "type",
  callable: "type",
  valuesBehind: "type",
  isAssignable: "type",
  typeOfNode: "written type",
  typeOfInstance: "written type",
  typeDeclarationOf: "written type",
  typeOfExpression: "expression",
  signaturesOf: "expression",
  callableOf: "expression",
  declarationOf: "expression",
  instanceOf: "expression",
  constantInitializer: "expression",
  defaultExport: "expression",
  mayBeOwnFunction: "program",
  valueReference: "program",
  valueProblem: "program",
  valueAt: "program",
  moduleOf: "program",
  shownModule: "program",
  importsOf: "program",
  ambientFiles: "program",
};

/**
 * Wraps a `Semantics` so that a listener sees each question.
 * @param listener is called with each question and its argument, before the answer.
 */
export function counted(
  semantics: Semantics,
  listener: (question: Question, about: unknown) => void,
): Semantics {
  const told = <Name extends Question>(name: Name): Semantics[Name] => {
    const answer = semantics[name] as (...asked: readonly unknown[]) => unknown;
    return ((...asked: readonly unknown[]) => {
      listener(name, asked[0]);
      return answer(...asked);
    }) as Semantics[Name];
  };
  const names = Object.keys(QUESTIONS) as readonly Question[];
  return Object.fromEntries(names.map((name) => [name, told(name)])) as unknown as Semantics;
}

/**
 * Whether the answer may have to be inferred from what the program imports, which takes a checker of the whole program. A name is
 * found by its scope. A function expression, or a value created with `new`, is found by its declaration.
 */
export function mayInfer(question: Question, about: unknown): boolean {
  if (QUESTIONS[question] !== "expression") return false;
  if (question === "typeOfExpression") return true;
  return question !== "defaultExport" && !isDeclared(about as Node);
}

function isDeclared(node: Node): boolean {
  if (ts.isParenthesizedExpression(node)) return isDeclared(node.expression);
  const isFunction = ts.isArrowFunction(node) || ts.isFunctionExpression(node);
  return isFunction || ts.isIdentifier(node) || ts.isNewExpression(node) || ts.isTypeQueryNode(node);
}
