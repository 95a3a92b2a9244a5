import type { Node, SourceFile } from "typescript";
import type { Discovery } from "../1-discover/discovery.js";
import { ts } from "../semantics/compiler.js";
import type { Semantics } from "../semantics/semantics.js";
import { calleeOf, type Running } from "./certainty.js";

/** What is known about a program's calls and imports, computed on request: most programs register at top level. */
export function runningOf(
  files: readonly SourceFile[],
  entry: SourceFile | undefined,
  discovery: Discovery,
): Running {
  let callers: ReadonlyMap<Node, readonly Node[]> | undefined;
  let loaded: ReadonlySet<SourceFile> | undefined;
  return {
    callersOf(callee) {
      callers ??= callersIn(files, discovery);
      return callers.get(callee) ?? [];
    },
    unloaded(file) {
      if (!entry || file === entry) return undefined;
      loaded ??= loadedFrom(entry, discovery);
      if (loaded.has(file)) return undefined;
      return `"${discovery.semantics.shownModule(entry)}" does not import the module that registers it`;
    },
  };
}

function callersIn(
  files: readonly SourceFile[],
  { semantics, session }: Discovery,
): ReadonlyMap<Node, readonly Node[]> {
  const callers = new Map<Node, Node[]>();
  for (const call of files.flatMap(session.callsIn)) {
    const callee = calleeOf(call, semantics);
    if (callee) callers.set(callee, [...(callers.get(callee) ?? []), call]);
  }
  return callers;
}

/** The modules that run when one does: those it imports for more than types, and their imports. */
function loadedFrom(entry: SourceFile, discovery: Discovery): ReadonlySet<SourceFile> {
  const files = new Set([entry]);
  // A set also iterates over what is added during the loop.
  for (const file of files) {
    for (const specifier of specifiersIn(file, discovery)) {
      const module = discovery.semantics.declarationOf(specifier)?.node;
      if (module && ts.isSourceFile(module)) files.add(module);
    }
  }
  return files;
}

function specifiersIn(file: SourceFile, { semantics, session }: Discovery) {
  const statements = file.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement))
      return statement.isTypeOnly ? [] : (statement.moduleSpecifier ?? []);
    if (ts.isImportDeclaration(statement))
      return importsValues(statement, semantics) ? statement.moduleSpecifier : [];
    if (!ts.isImportEqualsDeclaration(statement) || statement.isTypeOnly) return [];
    const { moduleReference } = statement;
    return ts.isExternalModuleReference(moduleReference) ? moduleReference.expression : [];
  });
  const dynamic = session
    .callsIn(file)
    .flatMap((call) =>
      call.expression.kind === ts.SyntaxKind.ImportKeyword ? (call.arguments?.[0] ?? []) : [],
    );
  return [...statements, ...dynamic];
}

/** TypeScript omits an import that is only used for types. */
function importsValues(
  { importClause }: import("typescript").ImportDeclaration,
  semantics: Semantics,
): boolean {
  if (!importClause) return true;
  if (importClause.isTypeOnly) return false;
  const { name, namedBindings } = importClause;
  if (name || !namedBindings || ts.isNamespaceImport(namedBindings)) return true;
  return namedBindings.elements.some((element) => {
    if (element.isTypeOnly) return false;
    const declared = semantics.declarationOf(element.name)?.node;
    return !declared || !(ts.isInterfaceDeclaration(declared) || ts.isTypeAliasDeclaration(declared));
  });
}
