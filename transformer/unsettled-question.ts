import path from "node:path";
import type { Node, SourceFile } from "typescript";
import { ts } from "./semantics/compiler.js";
import { UNSETTLED, type UnsettledKind } from "./semantics/declared/unsettled.js";
import type { Unsettled } from "./semantics/doors.js";

/** A question about types that a project's own declarations do not answer, in words. */
export interface UnsettledQuestion {
  readonly kind: UnsettledKind;
  /** What the question is about: "the result of `readItem`". */
  readonly subject: string;
  /** What it depends on: "a type that a package declares: `Row` of drizzle-orm". */
  readonly cause: string;
  /** What to write so that the question does not arise. */
  readonly advice: string;
  /** Which compiler answered. */
  readonly door: Unsettled["door"];
  /** Where it was asked about, relative to the project's folder: `src/items.ts:12:5`. */
  readonly source: string;
}

/** Only data, which outlives the program. */
export function describeUnsettled({ kind, node, cause, door }: Unsettled, root: string): UnsettledQuestion {
  const { what, advice } = UNSETTLED[kind];
  // A result depends on itself where nothing more is known of it.
  const named = cause === node ? "" : `: ${quoted(cause)}${originOf(cause)}`;
  return {
    kind,
    subject: subjectOf(node),
    cause: `${what}${named}`,
    advice,
    door,
    source: placeOf(node, root),
  };
}

/** Each question once: several phases ask about the same name. */
export function distinctQuestions(questions: readonly UnsettledQuestion[]): readonly UnsettledQuestion[] {
  const byText = new Map<string, UnsettledQuestion>();
  for (const each of questions) {
    const text = unsettledReason(each);
    if (!byText.has(text)) byText.set(text, each);
  }
  return [...byText.values()];
}

/** In half a sentence: why another compiler was asked. */
export function unsettledReason({ subject, cause, source }: UnsettledQuestion): string {
  return `${subject} (${source}) depends on ${cause}`;
}

function subjectOf(node: Node): string {
  if (ts.isParameter(node)) return `the parameter ${quoted(node.name)}`;
  const { parent } = node;
  if (ts.isFunctionLike(node)) {
    const name = ts.getNameOfDeclaration(node) ?? nameOfVariable(parent);
    return name ? `the result of ${quoted(name)}` : "the result of the function";
  }
  if (ts.isTypeNode(node) && ts.isParameter(parent)) return `the parameter ${quoted(parent.name)}`;
  if (ts.isTypeNode(node) && ts.isFunctionLike(parent)) return `the result ${quoted(node)}`;
  return quoted(node);
}

function nameOfVariable(parent: Node): Node | undefined {
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.name : undefined;
}

/** Its text in backticks, shortened if it is long. */
function quoted(node: Node): string {
  const text = node.getText().replace(/\s+/g, " ");
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``;
}

/** ` of drizzle-orm`, where the name is imported. */
function originOf(cause: Node): string {
  let first: Node = cause;
  while (!ts.isIdentifier(first)) {
    const child: Node | undefined = ts.forEachChild(first, (each) => each);
    if (!child) return "";
    first = child;
  }
  const from = specifierOf(first.text, cause.getSourceFile());
  return from === undefined ? "" : ` of ${from}`;
}

function specifierOf(name: string, file: SourceFile): string | undefined {
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const { name: whole, namedBindings } = statement.importClause ?? {};
    const names =
      namedBindings && ts.isNamedImports(namedBindings)
        ? namedBindings.elements.map((element) => element.name.text)
        : [namedBindings?.name.text];
    if (whole?.text === name || names.includes(name)) return statement.moduleSpecifier.text;
  }
  return undefined;
}

function placeOf(node: Node, root: string): string {
  const file = node.getSourceFile();
  const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
  return `${path.relative(root, file.fileName).replaceAll("\\", "/")}:${line + 1}:${character + 1}`;
}
