import type { Node, SignatureDeclaration, SourceFile } from "typescript";
import type { RouteCall } from "../../1-discover/routes.js";
import { staticValue } from "../../1-discover/static-value.js";
import { pathParameters } from "../../3-plan/path-template.js";
import { ts } from "../../semantics/compiler.js";
import { rowOf } from "../../sources/sources.js";
import { type EditorProgram, parametersOf } from "./editor-program.js";
import { functionOf, routeCallsIn } from "./route-call.js";
import { importChanges, type TextChange } from "./text-changes.js";

/** Something that can be written at a position. */
export interface Completion {
  readonly label: string;
  /** The text that replaces the word at the position. */
  readonly text: string;
  readonly detail: string;
  /** Changes elsewhere in the file: the import of a name. */
  readonly changes: readonly TextChange[];
}

export interface Completions {
  /** The start of the word at the position. */
  readonly start: number;
  readonly length: number;
  readonly items: readonly Completion[];
}

/**
 * What can be written in the parameter list of a handler: names of the path that no parameter has yet and, for a type, the values
 * of dependencies. The list need not parse.
 */
export function completionsAt(
  file: SourceFile,
  position: number,
  program: EditorProgram,
): Completions | undefined {
  const word = /[\w$]*$/.exec(file.text.slice(0, position))?.[0] ?? "";
  const start = position - word.length;
  const before = file.text.slice(0, start).trimEnd().at(-1);
  const route = before && "(,:".includes(before) ? routeAround(file, start, program) : undefined;
  if (!route) return undefined;
  const items = before === ":" ? dependencies(file, program) : pathNames(route, start, program);
  return items.length === 0 ? undefined : { start, length: word.length, items };
}

/** A route whose handler's parameters contain a position. */
interface Around {
  readonly route: RouteCall;
  readonly handler: SignatureDeclaration | undefined;
}

function routeAround(file: SourceFile, position: number, program: EditorProgram): Around | undefined {
  for (const route of routeCallsIn(file, program)) {
    const handler = functionOf(route.handler, program.transform.semantics);
    const isHere = handler ? isInParameters(handler, position, file) : isBegun(route.handler, position, file);
    if (isHere) return { route, handler };
  }
  return undefined;
}

function isInParameters(handler: SignatureDeclaration, position: number, file: SourceFile): boolean {
  const { parameters, parent } = handler;
  if (handler.getSourceFile() !== file || !parent) return false;
  const body = "body" in handler ? handler.body : undefined;
  const end = ts.isArrowFunction(handler) ? handler.equalsGreaterThanToken.pos : (body?.pos ?? handler.end);
  return parameters.pos <= position && position <= Math.max(end, parameters.end);
}

/** `(id` has no arrow yet. */
function isBegun(handler: Node, position: number, file: SourceFile): boolean {
  return (
    ts.isParenthesizedExpression(handler) && handler.getStart(file) < position && position <= handler.end
  );
}

function pathNames(
  { route, handler }: Around,
  position: number,
  { transform: { semantics } }: EditorProgram,
): readonly Completion[] {
  const path = route.implied?.path ?? staticValue(route.path, semantics);
  if (typeof path !== "string") return [];
  const others = handler?.parameters.filter(({ name }) => name.getStart() !== position) ?? [];
  const taken = new Set(others.map(({ name }) => name.getText()));
  return pathParameters(path)
    .filter(({ name }) => !taken.has(name))
    .map(({ name }) => ({
      label: name,
      text: `${name}: string`,
      detail: `from the path "${path}"`,
      changes: [],
    }));
}

/** `Depends<typeof f>` for every function that is a dependency of the program and has a name in the file. */
function dependencies(file: SourceFile, program: EditorProgram): readonly Completion[] {
  const changes = importChanges(file, "Depends");
  const named = namesIn(file);
  const functions = parametersOf(program).flatMap((parameter) => {
    const name = rowOf(parameter).need?.of(parameter).dependency.name ?? "";
    return named.has(name.split(".")[0] ?? "") ? [name] : [];
  });
  return [
    ...[...new Set(functions)].sort().map((name) => ({
      label: `Depends<typeof ${name}>`,
      text: `Depends<typeof ${name}>`,
      detail: `the value that ${name} returns`,
      changes,
    })),
    { label: "Depends", text: "Depends", detail: "a value that a function returns", changes },
  ];
}

/** The names that the statements of a module declare or import. */
function namesIn(file: SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) {
      const { name, namedBindings: bindings } = statement.importClause ?? {};
      if (name) names.add(name.text);
      if (bindings && ts.isNamespaceImport(bindings)) names.add(bindings.name.text);
      if (bindings && ts.isNamedImports(bindings))
        for (const each of bindings.elements) names.add(each.name.text);
    } else if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations)
        if (ts.isIdentifier(name)) names.add(name.text);
    } else if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name)
      names.add(statement.name.text);
  }
  return names;
}
