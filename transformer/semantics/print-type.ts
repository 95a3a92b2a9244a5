import type { Node, Type, TypeChecker, TypeNode, UnionType } from "typescript";
import { ts } from "./compiler.js";

/** The longest text, in characters. TypeScript has the same limit in messages. */
const MOST = 160;

/**
 * A type as TypeScript prints it, except for the order of a union's members. The checker has them in the order in which it met
 * them, so a message would change with the order of files, and with the compiler that answered.
 */
export function createPrintType(checker: TypeChecker): (type: Type) => string {
  const printer = ts.createPrinter({ removeComments: true });
  const { AllowUniqueESSymbolType, UseAliasDefinedOutsideCurrentScope, IgnoreErrors } = ts.NodeBuilderFlags;
  const flags = AllowUniqueESSymbolType | UseAliasDefinedOutsideCurrentScope | IgnoreErrors;
  const nowhere = ts.createSourceFile("", "", ts.ScriptTarget.Latest);
  const text = (node: Node) => printer.printNode(ts.EmitHint.Unspecified, node, nowhere);

  /** TypeScript leaves out some of many members. Which ones depends on their order. */
  function shortened(union: UnionType): string {
    const texts = union.types.map((member) => checker.typeToString(member)).toSorted(compare);
    const shown: string[] = [];
    let length = 0;
    for (const text of texts) {
      length += text.length + " | ".length;
      if (length > MOST) break;
      shown.push(text);
    }
    return [...shown, `... ${texts.length - shown.length} more ...`].join(" | ");
  }

  return (type) => {
    const printed = checker.typeToString(type);
    // Most types contain no union.
    if (!printed.includes(" | ")) return printed;
    if (printed.includes("... ")) return type.isUnion() && !type.aliasSymbol ? shortened(type) : printed;
    const node = checker.typeToTypeNode(type, undefined, flags);
    return node ? text(inOrder(node, text)) : printed;
  };
}

function inOrder(node: TypeNode, text: (node: Node) => string): Node {
  const { transformed } = ts.transform<Node>(node, [
    (context) => {
      const visit = (each: Node): Node => {
        const inner = ts.visitEachChild(each, visit, context);
        if (!ts.isUnionTypeNode(inner)) return inner;
        return context.factory.updateUnionTypeNode(
          inner,
          context.factory.createNodeArray(sorted(inner.types, text)),
        );
      };
      return visit;
    },
  ]);
  return transformed[0] ?? node;
}

/** Types without a name come in TypeScript's order: keywords first, `null` and `undefined` last. */
function sorted(types: readonly TypeNode[], text: (node: Node) => string): readonly TypeNode[] {
  const ranked = types.map((type) => ({ type, rank: rankOf(type), text: text(type) }));
  return ranked
    .toSorted((a, b) => a.rank - b.rank || (a.rank === NAMED ? compare(a.text, b.text) : 0))
    .map(({ type }) => type);
}

const NAMED = 1;

function rankOf(node: TypeNode): number {
  const { kind } = ts.isLiteralTypeNode(node) ? node.literal : node;
  if (kind === ts.SyntaxKind.NullKeyword || kind === ts.SyntaxKind.UndefinedKeyword) return NAMED + 1;
  return ts.isLiteralTypeNode(node) || !ts.isTypeNode(node) || kind >= ts.SyntaxKind.FirstTypeNode
    ? NAMED
    : 0;
}

function compare(a: string, b: string): number {
  const [left, right] = [Number(a), Number(b)];
  if (!Number.isNaN(left) && !Number.isNaN(right)) return left - right;
  return a < b ? -1 : a > b ? 1 : 0;
}
