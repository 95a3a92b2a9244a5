import type {
  CallExpression,
  NewExpression,
  Node,
  NodeFactory,
  SourceFile,
  Statement,
  TransformerFactory,
} from "typescript";
import type { Edits } from "../4-generate/edits.js";
import { ts } from "../semantics/compiler.js";
import { belongsOnTop } from "./on-top.js";

/**
 * Applies edits to the syntax tree during emit: the prelude goes behind the file's leading imports, each route call
 * (and others, see `RouteEdit`) gets what was compiled as last argument. What the user wrote keeps its nodes, and so its place in the source
 * map.
 */
export function graftTransformer(
  editsOf: (file: SourceFile) => Edits | undefined,
): TransformerFactory<SourceFile> {
  return (context) => (file) => {
    const edits = editsOf(file);
    if (!edits || edits.routes.length === 0) return file;
    const argumentOf = new Map(
      edits.routes.map(({ call, argument }) => [callKey(call.start, call.end), argument]),
    );
    const visit = (node: Node): Node => {
      const visited = ts.visitEachChild(node, visit, context);
      if (!ts.isCallExpression(visited) && !ts.isNewExpression(visited)) return visited;
      const argument = argumentOf.get(callKey(node.getStart(file), node.getEnd()));
      return argument === undefined ? visited : withArgument(visited, argument, context.factory);
    };
    const statements = [...ts.visitNodes(file.statements, visit, ts.isStatement)];
    const firstCode = statements.findIndex((statement) => !belongsOnTop(statement));
    const top = firstCode < 0 ? statements.length : firstCode;
    statements.splice(top, 0, ...synthesize(edits.prelude));
    return context.factory.updateSourceFile(file, statements);
  };
}

const callKey = (start: number, end: number): string => `${start}:${end}`;

function withArgument(
  call: CallExpression | NewExpression,
  argument: string,
  factory: NodeFactory,
): CallExpression | NewExpression {
  const args = [...(call.arguments ?? []), factory.createIdentifier(argument)];
  if (ts.isNewExpression(call)) {
    return factory.updateNewExpression(call, call.expression, call.typeArguments, args);
  }
  return factory.updateCallExpression(call, call.expression, call.typeArguments, args);
}

/**
 * Parses text into nodes that belong to no file. Without a position the emitter prints a node from its own text instead
 * of the user's file, and without a place in a parse tree the import survives import elision (its name is used in no
 * code the checker has seen).
 */
function synthesize(text: string): readonly Statement[] {
  const file = ts.createSourceFile("prelude.ts", text, ts.ScriptTarget.ES2022, false);
  const detach = (node: Node): void => {
    // The parser forgets which quotes were written; double ones would be escaped all over the packed document.
    if (ts.isStringLiteral(node) && text[node.end - 1] === "'") Object.assign(node, { singleQuote: true });
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
