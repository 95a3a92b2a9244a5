import type {
  Bundle,
  CustomTransformers,
  Expression,
  ImportAttributes,
  Node,
  SourceFile,
  StringLiteralLike,
  TransformationContext,
  Transformer,
} from "typescript";
import { ts } from "../semantics/compiler.js";
import { moduleKind } from "./module-kind.js";
import { type Leads, specifiersOf } from "./specifiers.js";

/** Rewrites specifiers, in JavaScript and in declarations, so that Node finds what TypeScript found. */
export function renameSpecifiers(leads: Leads): Pick<CustomTransformers, "before" | "afterDeclarations"> {
  return {
    before: [(context) => (file) => renamed(file, file, context, leads)],
    afterDeclarations: [
      (context): Transformer<SourceFile | Bundle> =>
        (file) =>
          ts.isSourceFile(file) ? renamed(file, file, context, leads) : file,
    ],
  };
}

function renamed(
  file: SourceFile,
  from: SourceFile,
  context: TransformationContext,
  leads: Leads,
): SourceFile {
  const { factory } = context;
  const isModule = moduleKind(from.fileName, context.getCompilerOptions()) === ts.ModuleKind.ESNext;

  function name(specifier: StringLiteralLike): StringLiteralLike {
    const lead = leads(specifier.text, from);
    return lead.kind === "renamed" ? factory.createStringLiteral(lead.specifier) : specifier;
  }
  /** Node loads JSON into an ES module only if the import has the type attribute. */
  function attributes(specifier: Expression, written: ImportAttributes | undefined) {
    if (written || !isModule || file.isDeclarationFile || !ts.isStringLiteral(specifier)) return written;
    if (!specifier.text.endsWith(".json")) return written;
    const type = factory.createImportAttribute(
      factory.createIdentifier("type"),
      factory.createStringLiteral("json"),
    );
    return factory.createImportAttributes(factory.createNodeArray([type]));
  }
  function visit(node: Node): Node {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const specifier = name(node.moduleSpecifier);
      const { modifiers, importClause } = node;
      const said = attributes(specifier, node.attributes);
      if (specifier === node.moduleSpecifier && said === node.attributes) return node;
      return factory.updateImportDeclaration(node, modifiers, importClause, specifier, said);
    }
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      const specifier = name(node.moduleSpecifier);
      if (specifier === node.moduleSpecifier) return node;
      const { modifiers, isTypeOnly, exportClause } = node;
      return factory.updateExportDeclaration(
        node,
        modifiers,
        isTypeOnly,
        exportClause,
        specifier,
        node.attributes,
      );
    }
    const visited = ts.visitEachChild(node, visit, context);
    if (ts.isExternalModuleReference(visited) && ts.isStringLiteralLike(visited.expression))
      return factory.updateExternalModuleReference(visited, name(visited.expression));
    if (ts.isImportTypeNode(visited) && ts.isLiteralTypeNode(visited.argument)) {
      const { argument, qualifier, typeArguments, isTypeOf } = visited;
      if (!ts.isStringLiteral(argument.literal)) return visited;
      const literal = name(argument.literal);
      if (literal === argument.literal || !ts.isStringLiteral(literal)) return visited;
      const renamed = factory.updateLiteralTypeNode(argument, literal);
      return factory.updateImportTypeNode(
        visited,
        renamed,
        visited.attributes,
        qualifier,
        typeArguments,
        isTypeOf,
      );
    }
    if (ts.isModuleDeclaration(visited) && ts.isStringLiteral(visited.name)) {
      const named = name(visited.name);
      if (named === visited.name || !ts.isStringLiteral(named)) return visited;
      return factory.updateModuleDeclaration(visited, visited.modifiers, named, visited.body);
    }
    if (ts.isCallExpression(visited) && isModuleCall(visited.expression, file)) {
      const [first, ...rest] = visited.arguments;
      if (!first || !ts.isStringLiteralLike(first)) return visited;
      const specifier = name(first);
      if (specifier === first) return visited;
      return factory.updateCallExpression(visited, visited.expression, undefined, [specifier, ...rest]);
    }
    return visited;
  }

  // Most modules rename nothing. Visiting each of their expressions would cost a pass over the program.
  if (!namesIn(file).some((text) => leads(text, from).kind === "renamed" || text.endsWith(".json")))
    return file;
  return ts.visitEachChild(file, visit, context);
}

/** `import("…")`, and `require("…")` if modules are CommonJS. */
function isModuleCall(callee: Expression, file: SourceFile): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
  return !file.isDeclarationFile && ts.isIdentifier(callee) && callee.text === "require";
}

/** Declarations contain import types that were never written, and generated code has imports of its own. */
function namesIn(file: SourceFile): readonly string[] {
  const found = new Set(specifiersOf(ts.getOriginalNode(file) as SourceFile).map(({ text }) => text));
  const visit = (node: Node): void => {
    if (ts.isStringLiteral(node)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  if (file.isDeclarationFile) visit(file);
  else
    for (const statement of file.statements)
      if (ts.isImportDeclaration(statement)) visit(statement.moduleSpecifier);
  return [...found];
}
