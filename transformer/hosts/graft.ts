import type {
  CallExpression,
  CompilerOptions,
  Identifier,
  NewExpression,
  Node,
  NodeFactory,
  SourceFile,
  Statement,
  TransformationContext,
  TransformerFactory,
} from "typescript";
import { callsNothing } from "../1-discover/calls.js";
import type { Edits } from "../4-generate/edits.js";
import { ts } from "../semantics/compiler.js";
import { belongsOnTop } from "./on-top.js";

/**
 * Applies edits to the syntax tree during emit: the prelude is inserted after the file's leading imports, and each route call
 * (and others, see `RouteEdit`) gets its compiled argument as the last one. The user's code keeps its nodes, and so its positions
 * in the source map.
 */
export function graftTransformer(
  editsOf: (file: SourceFile) => Edits | undefined,
): TransformerFactory<SourceFile> {
  return (context) => (file) => {
    const edits = editsOf(file);
    if (!edits || edits.routes.length === 0) return file;
    const argumentsOf = new Map<string, readonly string[]>();
    for (const { call, argument } of edits.routes) {
      const key = callKey(call.start, call.end);
      argumentsOf.set(key, [...(argumentsOf.get(key) ?? []), argument]);
    }
    const visit = (node: Node): Node => {
      if (callsNothing(node)) return node;
      const visited = ts.visitEachChild(node, visit, context);
      if (!ts.isCallExpression(visited) && !ts.isNewExpression(visited)) return visited;
      const added = argumentsOf.get(callKey(node.getStart(file), node.getEnd()));
      return added === undefined ? visited : withArguments(visited, added, context.factory);
    };
    const statements = [...ts.visitNodes(file.statements, visit, ts.isStatement)];
    const firstCode = statements.findIndex((statement) => !belongsOnTop(statement));
    const top = firstCode < 0 ? statements.length : firstCode;
    statements.splice(top, 0, ...preludeOf(file, edits, context));
    return context.factory.updateSourceFile(file, statements);
  };
}

function preludeOf(
  file: SourceFile,
  { prelude }: Edits,
  context: TransformationContext,
): readonly Statement[] {
  if (!printsAsWritten(file, context.getCompilerOptions()))
    return synthesize(prelude, exportedVariables(file));
  // Specifiers may be rewritten by `rewriteRelativeImportExtensions` or by plugins for path aliases.
  const imports = /^(?:import .*\n)*/.exec(prelude)?.[0] ?? "";
  return [...synthesize(imports, new Map()), asWritten(prelude.slice(imports.length), context)];
}

/** Whether the emitter has nothing to change in the prelude's code, which is that of an ES module in ES2022. */
function printsAsWritten(file: SourceFile, options: CompilerOptions): boolean {
  const { module = ts.ModuleKind.CommonJS, target = ts.ScriptTarget.ES5 } = options;
  if (target < ts.ScriptTarget.ES2022 || file.impliedNodeFormat === ts.ModuleKind.CommonJS) return false;
  if (module >= ts.ModuleKind.Node16 && module <= ts.ModuleKind.NodeNext)
    return file.impliedNodeFormat === ts.ModuleKind.ESNext;
  return module >= ts.ModuleKind.ES2015;
}

/**
 * Creates a statement that the emitter prints as this text. It prints the name of an identifier with any content, and counts its
 * lines for the source map. Parsing, visiting and printing the prelude of 1,000 routes as nodes took 1.7 s of a `build` of 7 s.
 */
function asWritten(prelude: string, { factory, getCompilerOptions }: TransformationContext): Statement {
  // The emitter adds a semicolon to the statement.
  const text = prelude.trimEnd().replace(/;$/, "");
  const isCrLf = getCompilerOptions().newLine === ts.NewLineKind.CarriageReturnLineFeed;
  const name = factory.createIdentifier(isCrLf ? text.replaceAll("\n", "\r\n") : text);
  return factory.createExpressionStatement(name);
}

const callKey = (start: number, end: number): string => `${start}:${end}`;

function withArguments(
  call: CallExpression | NewExpression,
  added: readonly string[],
  factory: NodeFactory,
): CallExpression | NewExpression {
  const args = [...(call.arguments ?? []), ...added.map((name) => factory.createIdentifier(name))];
  if (ts.isNewExpression(call)) {
    return factory.updateNewExpression(call, call.expression, call.typeArguments, args);
  }
  return factory.updateCallExpression(call, call.expression, call.typeArguments, args);
}

/**
 * Parses text into nodes that belong to no file. Without a position, the emitter prints a node from its own text and not from the
 * user's file. Without a place in a parse tree, the import survives import elision (the checker has not seen any code that uses
 * its name).
 * @param exported variables of the module. CommonJS output only has them as `exports.name`, so references to them must be linked.
 */
function synthesize(text: string, exported: ReadonlyMap<string, Identifier>): readonly Statement[] {
  const members = new Set<Node>();
  const file = ts.createSourceFile("prelude.ts", text, ts.ScriptTarget.ES2022, false);
  const detach = (node: Node): void => {
    // The parser does not store which quotes were written. Double quotes would be escaped throughout the packed document.
    if (ts.isStringLiteral(node) && text[node.end - 1] === "'") Object.assign(node, { singleQuote: true });
    if (ts.isPropertyAccessExpression(node) || ts.isPropertyAssignment(node)) members.add(node.name);
    const variable = ts.isIdentifier(node) && !members.has(node) && exported.get(node.text);
    if (variable) ts.setOriginalNode(node, variable);
    ts.setTextRange(node, { pos: -1, end: -1 });
    (node as { flags: number }).flags |= ts.NodeFlags.Synthesized;
    ts.forEachChild(node, detach, (nodes) => {
      ts.setTextRange(nodes, { pos: -1, end: -1 });
      nodes.forEach(detach);
    });
  };
  for (const statement of file.statements) detach(statement);
  return file.statements;
}

function exportedVariables(file: SourceFile): ReadonlyMap<string, Identifier> {
  const names = file.statements.filter(ts.isVariableStatement).flatMap((statement) => {
    const isExported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    return isExported ? statement.declarationList.declarations.map(({ name }) => name) : [];
  });
  return new Map(names.filter(ts.isIdentifier).map((name) => [name.text, name]));
}
