import path from "node:path";
import type {
  CompilerOptions,
  ExportDeclaration,
  ImportDeclaration,
  Node,
  Program,
  SourceFile,
  StringLiteralLike,
  Diagnostic as TsDiagnostic,
} from "typescript";
import { ts } from "../semantics/compiler.js";
import { importedModule } from "../semantics/imported-module.js";
import type { ProgramTransform } from "../transform.js";
import type { Programs } from "./declared-program.js";
import { emittingFrom } from "./emitting.js";
import { importsKept, namesAsked } from "./imports-kept.js";
import { missingPackage } from "./missing-package.js";
import { moduleKind } from "./module-kind.js";

/** An import of something that does not exist. */
interface Lost {
  readonly node: Node;
  readonly specifier: StringLiteralLike;
  /** The name that the module would have to export; `undefined` if there is no module. */
  readonly name?: string;
}

/**
 * Finds imports of files that do not exist, of packages that are not installed, and of names that the project's own modules do not export, with TypeScript's
 * messages: Node would not load the build. This is for hosts that serve before types are checked. Names that packages export are
 * left to the type check.
 */
export function lostImports(programs: Programs, transform: ProgramTransform): readonly TsDiagnostic[] {
  const program = programs.declared;
  const programOf = emittingFrom(programs);
  const isMissing = missingPackages(program.getCompilerOptions());
  return transform.files.flatMap((file) => {
    // If `import()` fails, the program can catch that.
    const lost = file.statements.flatMap((statement) =>
      ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)
        ? lostIn(statement, file, program, isMissing)
        : [],
    );
    if (lost.length === 0) return [];
    const kept = importsKept(file, programOf(file), transform);
    return lost
      .filter(({ specifier: { text }, name }) => kept.has(name === undefined ? text : `${text} ${name}`))
      .map((each) => notFound(each, file));
  });
}

function lostIn(
  statement: ImportDeclaration | ExportDeclaration,
  file: SourceFile,
  program: Program,
  isMissing: (specifier: string, from: string) => boolean,
): readonly Lost[] {
  const { moduleSpecifier: specifier } = statement;
  if (!specifier || !ts.isStringLiteralLike(specifier)) return [];
  const module = importedModule(specifier, program);
  if (!/^\.\.?\//.test(specifier.text))
    return module || !isMissing(specifier.text, file.fileName) ? [] : [{ node: specifier, specifier }];
  if (!module) return isFile(specifier.text, file, program) ? [] : [{ node: specifier, specifier }];
  const { exports, valueDeclaration: target } = module;
  // Names that another module or a declaration file adds are not searched for.
  const isOpen =
    exports?.has(ts.InternalSymbolName.ExportStar) || exports?.has(ts.InternalSymbolName.ExportEquals);
  if (isOpen || !target || !ts.isSourceFile(target) || target.isDeclarationFile) return [];
  if (target.flags & (ts.NodeFlags.JavaScriptFile | ts.NodeFlags.JsonFile)) return [];
  return namesAsked(statement)
    .filter(({ name }) => !exports?.has(ts.escapeLeadingUnderscores(name)))
    .map((each) => ({ ...each, specifier }));
}

/** Looks for each package once in each folder that imports it. */
function missingPackages(options: CompilerOptions) {
  const known = new Map<string, boolean>();
  return (specifier: string, from: string): boolean => {
    const key = `${path.dirname(from)} ${specifier}`;
    const isMissing = known.get(key) ?? missingPackage(specifier, from, options) !== undefined;
    known.set(key, isMissing);
    return isMissing;
  };
}

function isFile(specifier: string, from: SourceFile, program: Program): boolean {
  const options = program.getCompilerOptions();
  const mode = moduleKind(from.fileName, options);
  const found = ts.resolveModuleName(specifier, from.fileName, options, ts.sys, undefined, undefined, mode);
  if (found.resolvedModule) return true;
  return ts.sys.fileExists(path.resolve(path.dirname(from.fileName), specifier));
}

function notFound({ node, specifier, name }: Lost, file: SourceFile): TsDiagnostic {
  const start = node.getStart(file);
  const said =
    name === undefined
      ? {
          code: 2307,
          messageText: `Cannot find module '${specifier.text}' or its corresponding type declarations.`,
        }
      : { code: 2305, messageText: `Module '"${specifier.text}"' has no exported member '${name}'.` };
  return { ...said, file, start, length: node.end - start, category: ts.DiagnosticCategory.Error };
}
