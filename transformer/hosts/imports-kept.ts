import type { ExportDeclaration, ImportDeclaration, Node, Program, SourceFile } from "typescript";
import { ts } from "../semantics/compiler.js";
import type { ProgramTransform } from "../transform.js";
import { graftTransformer } from "./graft.js";

/**
 * The imports that remain after TypeScript has removed those of types, which only emitting shows.
 * @returns specifiers, and also each specifier followed by a space and a name that an ES module imports or exports from there.
 */
export function importsKept(
  file: SourceFile,
  program: Program,
  transform: ProgramTransform,
): ReadonlySet<string> {
  const kept = new Set<string>();
  const collect = (node: Node): void => {
    if (ts.isStringLiteralLike(node)) kept.add(node.text);
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const { moduleSpecifier: from } = node;
      if (from && ts.isStringLiteralLike(from))
        for (const { name } of namesAsked(node)) kept.add(`${from.text} ${name}`);
    }
    ts.forEachChild(node, collect);
  };
  program.emit(file, () => {}, undefined, false, {
    before: [graftTransformer(transform.edits)],
    after: [
      () => (emitted) => {
        collect(emitted);
        return emitted;
      },
    ],
  });
  return kept;
}

/** The names that a statement imports or re-exports from a module. */
export function namesAsked(
  statement: ImportDeclaration | ExportDeclaration,
): readonly { node: Node; name: string }[] {
  if (ts.isExportDeclaration(statement)) return elementsOf(statement.exportClause);
  const { name, namedBindings } = statement.importClause ?? {};
  return [...(name ? [{ node: name, name: "default" }] : []), ...elementsOf(namedBindings)];
}

function elementsOf(clause: Node | undefined): readonly { node: Node; name: string }[] {
  if (!clause || !(ts.isNamedImports(clause) || ts.isNamedExports(clause))) return [];
  return clause.elements.map((node) => ({ node, name: (node.propertyName ?? node.name).text }));
}
