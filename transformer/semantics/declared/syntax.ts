import type {
  EntityName,
  Identifier,
  ImportTypeNode,
  Node,
  PropertyAccessExpression,
  PropertySignature,
  Symbol as TsSymbol,
} from "typescript";
import { ts } from "../compiler.js";
import { firstWritten } from "../written-once.js";
import { inspectCall } from "./calls.js";
import { inspectFlow } from "./flow.js";
import type { Inspecting } from "./inspecting.js";
import { isPlatformName } from "./platform-names.js";

/** Inspects a type or an expression: names lead to what they refer to, everything else consists of its children. */
export function inspectSyntax(node: Node, inspecting: Inspecting): void {
  if (isStructural(node)) inspecting.mark("structure", node);
  if (ts.isIdentifier(node)) inspectValue(node, inspecting);
  else if (ts.isPropertySignature(node)) inspectProperty(node, inspecting);
  else if (isSelf(node)) inspectSelf(node, inspecting);
  else if (isUnfollowed(node)) inspecting.refuse("syntax", node);
  else if (ts.isTypeReferenceNode(node)) {
    // `as const` is the type of what is before it.
    if (ts.isConstTypeReference(node)) {
      const { parent } = node;
      if (node === inspecting.root && ts.isAssertionExpression(parent)) inspecting.visit(parent.expression);
      return;
    }
    inspecting.name(node.typeName, "type");
    visitAll(node.typeArguments, inspecting);
  } else if (ts.isTypeQueryNode(node)) {
    inspectQuery(node.exprName, inspecting);
    visitAll(node.typeArguments, inspecting);
  } else if (ts.isImportTypeNode(node)) inspectImport(node, inspecting);
  else if (ts.isTypeParameterDeclaration(node)) visitAll([node.constraint, node.default], inspecting);
  else if (ts.isPropertyAccessExpression(node)) inspectAccess(node, inspecting);
  else if (ts.isShorthandPropertyAssignment(node)) {
    const symbol = inspecting.checker.getShorthandAssignmentValueSymbol(node);
    inspectSymbol(symbol, node.name, inspecting);
  } else if (ts.isCallExpression(node) || ts.isNewExpression(node)) inspectCall(node, inspecting);
  else if (isDeclared(node)) inspecting.need(node, "value");
  else {
    ts.forEachChild(node, (child) => {
      if (!isLabel(child, node)) inspecting.visit(child);
    });
  }
}

/** A type that is written like an earlier one is the same type. */
function inspectProperty({ name, type }: PropertySignature, inspecting: Inspecting): void {
  if (ts.isComputedPropertyName(name)) inspecting.visit(name);
  const first = type && firstWritten(type);
  if (first === type) inspecting.visit(type);
  else if (first) inspecting.need(first, "written");
}

/** Whether the node computes a type from the content of others. For the platform's classes only the names are known. */
function isStructural(node: Node): boolean {
  if (ts.isTypeOperatorNode(node)) return node.operator === ts.SyntaxKind.KeyOfKeyword;
  return (
    ts.isMappedTypeNode(node) ||
    ts.isConditionalTypeNode(node) ||
    ts.isIndexedAccessTypeNode(node) ||
    ts.isConditionalExpression(node) ||
    ts.isBinaryExpression(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isAwaitExpression(node)
  );
}

function isSelf({ kind }: Node): boolean {
  const { ThisKeyword, ThisType, SuperKeyword } = ts.SyntaxKind;
  return kind === ThisKeyword || kind === ThisType || kind === SuperKeyword;
}

function isUnfollowed(node: Node): boolean {
  const { FirstJSDocNode, LastJSDocNode, ImportKeyword } = ts.SyntaxKind;
  if (node.kind >= FirstJSDocNode && node.kind <= LastJSDocNode) return true;
  if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node)) return true;
  return node.kind === ImportKeyword;
}

function isDeclared(node: Node): boolean {
  return (
    ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isVariableDeclaration(node) || ts.isParameter(node)
  );
}

function visitAll(nodes: readonly (Node | undefined)[] | undefined, inspecting: Inspecting): void {
  for (const node of nodes ?? []) inspecting.visit(node);
}

/** A name that refers to nothing: of a property, a label, an element of a tuple. Also words like `readonly`. */
function isLabel(child: Node, parent: Node): boolean {
  if (ts.isModifierLike(child)) return true;
  if (!ts.isIdentifier(child)) return false;
  const named = parent as { name?: Node; propertyName?: Node; parameterName?: Node; label?: Node };
  return (
    named.name === child ||
    named.propertyName === child ||
    named.parameterName === child ||
    named.label === child
  );
}

function inspectValue(node: Identifier, inspecting: Inspecting): void {
  if (node.text === "undefined" || node.text === "arguments") return;
  inspectSymbol(inspecting.checker.getSymbolAtLocation(node), node, inspecting);
}

function inspectSymbol(symbol: TsSymbol | undefined, name: Identifier, inspecting: Inspecting): void {
  const found = inspecting.names.resolved(symbol, name, "value");
  inspecting.resolved(found);
  if (found.obstacle) return;
  // The static members of a platform class are not known, only that it creates its instances.
  if (!isMade(name) && found.declarations.some((each) => isPlatformName(each.getSourceFile())))
    inspecting.mark("structure", name);
  inspectFlow(name, found.declarations, inspecting);
}

/** `new Headers()` */
function isMade(name: Identifier): boolean {
  return ts.isNewExpression(name.parent) && name.parent.expression === name;
}

/** `a.b`: all of `a`, unless `a` is a module or namespace with the member `b`. */
function inspectAccess(node: PropertyAccessExpression, inspecting: Inspecting): void {
  const member = inspecting.names.memberOfModule(node);
  if (member) inspecting.resolved(inspecting.names.resolved(member, node, "value"));
  else inspecting.visit(node.expression);
}

/** `typeof a.b` */
function inspectQuery(name: EntityName | ImportTypeNode, inspecting: Inspecting): void {
  const member = ts.isQualifiedName(name) ? inspecting.names.memberOfModule(name) : undefined;
  if (member) inspecting.resolved(inspecting.names.resolved(member, name, "value"));
  else if (ts.isImportTypeNode(name)) inspectImport(name, inspecting);
  else if (ts.isIdentifier(name)) inspectValue(name, inspecting);
  else inspectQuery(name.left, inspecting);
}

/** `import("./item.js").Item`, `typeof import("./item.js").item` */
function inspectImport(node: ImportTypeNode, inspecting: Inspecting): void {
  visitAll(node.typeArguments, inspecting);
  const { qualifier, isTypeOf } = node;
  if (!qualifier) inspecting.refuse("whole-module", node);
  else if (isTypeOf && !ts.isIdentifier(qualifier)) inspecting.refuse("syntax", node);
  else inspecting.name(qualifier, isTypeOf ? "value" : "type");
}

/** Inspects the class or interface around `this` or `super`. */
function inspectSelf(node: Node, inspecting: Inspecting): void {
  let at = node.parent;
  while (at && !ts.isClassLike(at) && !ts.isInterfaceDeclaration(at)) {
    if (ts.isFunctionDeclaration(at) || ts.isFunctionExpression(at) || ts.isObjectLiteralExpression(at))
      break;
    at = at.parent;
  }
  if (at && (ts.isClassLike(at) || ts.isInterfaceDeclaration(at))) inspecting.need(at, "type");
  else inspecting.refuse("syntax", node);
}
