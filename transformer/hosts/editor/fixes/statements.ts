import type { Node, Statement } from "typescript";
import { ts } from "../../../semantics/compiler.js";
import { parameterAround } from "../route-call.js";
import { insert } from "../text-changes.js";
import { fixIn, type MakeFixes } from "./fix.js";

/** `const connection = …` becomes `export const connection = …`, in any module. */
export const exportDeclaration: MakeFixes = ({ node, program, value }) => {
  const name = value("name");
  const { semantics } = program.transform;
  const query = typeQuery(parameterAround(node)?.type ?? node, new Set());
  const declared = query && ts.isIdentifier(query) ? semantics.declarationOf(query)?.node : undefined;
  const statement = declared && ts.findAncestor(declared, isTopLevel);
  if (!statement || statement.getSourceFile().isDeclarationFile) return [];
  return [fixIn(statement.getSourceFile(), `Export "${name}"`, insert(statement.getStart(), "export "))];

  /** The `f` of `typeof f`, following aliases. */
  function typeQuery(type: Node, seen: Set<Node>): Node | undefined {
    if (seen.has(type)) return undefined;
    seen.add(type);
    if (ts.isTypeQueryNode(type)) return type.exprName;
    const inside = ts.forEachChild(type, (child) => typeQuery(child, seen));
    if (inside || !ts.isTypeReferenceNode(type)) return inside;
    const alias = semantics.typeDeclarationOf(type)?.node;
    return alias && ts.isTypeAliasDeclaration(alias) ? typeQuery(alias.type, seen) : undefined;
  }
};

function isTopLevel(node: Node): node is Statement {
  return (
    ts.isSourceFile(node.parent) &&
    (ts.isVariableStatement(node) || ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node))
  );
}
