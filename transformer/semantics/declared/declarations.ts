import type {
  BindingElement,
  ClassLikeDeclaration,
  Expression,
  Node,
  ParameterDeclaration,
  SignatureDeclaration,
  VariableDeclaration,
} from "typescript";
import { ts } from "../compiler.js";
import { inspectContext } from "./context.js";
import type { Inspecting, Part } from "./inspecting.js";

/** Inspects the parts of a declaration, under one meaning of its name. */
export function inspectDeclaration(node: Node, as: Part["as"], inspecting: Inspecting): void {
  if (ts.isInterfaceDeclaration(node)) {
    visitAll(node.typeParameters, inspecting);
    for (const { types } of node.heritageClauses ?? [])
      for (const base of types) {
        inspecting.mark("structure", node);
        inspecting.name(base.expression, "type");
        visitAll(base.typeArguments, inspecting);
      }
    visitAll(node.members, inspecting);
  } else if (ts.isTypeAliasDeclaration(node)) {
    visitAll(node.typeParameters, inspecting);
    inspecting.visit(node.type);
  } else if (ts.isTypeParameterDeclaration(node)) {
    inspecting.visit(node.constraint);
    inspecting.visit(node.default);
  } else if (ts.isClassLike(node)) inspectClass(node, as, inspecting);
  else if (ts.isEnumDeclaration(node))
    for (const { initializer } of node.members) inspecting.visit(initializer);
  else if (ts.isEnumMember(node)) inspecting.need(node.parent, as);
  else if (ts.isFunctionLike(node)) inspectFunction(node, as, inspecting);
  else if (ts.isVariableDeclaration(node)) inspectVariable(node, inspecting);
  else if (ts.isParameter(node)) inspectParameter(node, inspecting);
  else if (ts.isBindingElement(node)) inspectBinding(node, inspecting);
  else if (ts.isExportAssignment(node)) inspecting.visit(node.expression);
  else if (ts.isPropertySignature(node)) inspecting.visit(node.type);
  else if (ts.isPropertyDeclaration(node)) inspectTyped(node.type, node.initializer, inspecting);
  else if (ts.isModuleDeclaration(node)) inspecting.refuse("whole-module", node);
  else if (ts.isSourceFile(node)) {
    // JSON data is its own type.
    if (!(node.flags & ts.NodeFlags.JsonFile)) inspecting.refuse("whole-module", node);
  } else inspecting.refuse("inferred-value", node);
}

function visitAll(nodes: readonly Node[] | undefined, inspecting: Inspecting): void {
  for (const node of nodes ?? []) inspecting.visit(node);
}

/** As a type: the members of its instances. As a value: also its static members and its constructors. */
function inspectClass(node: ClassLikeDeclaration, as: Part["as"], inspecting: Inspecting): void {
  visitAll(node.typeParameters, inspecting);
  // Interfaces of the same name add to its instances. Another module of the project may declare them.
  for (const each of (node.name && inspecting.checker.getSymbolAtLocation(node.name)?.declarations) ?? [])
    if (ts.isInterfaceDeclaration(each)) inspecting.need(each, "type");
  for (const { token, types } of node.heritageClauses ?? []) {
    if (token !== ts.SyntaxKind.ExtendsKeyword) continue;
    for (const base of types) {
      inspecting.mark("structure", node);
      inspecting.visit(base.expression);
      visitAll(base.typeArguments, inspecting);
      // An interface may be declared together with the class.
      const beside = isName(base.expression) && inspecting.names.resolve(base.expression, "type");
      if (beside && !beside.obstacle) inspecting.resolved(beside);
    }
  }
  for (const member of node.members) {
    const isStatic = ts.canHaveModifiers(member) && ts.getModifiers(member)?.some(isStaticKeyword);
    if (isStatic ? as === "type" : false) continue;
    if (member.name && ts.isComputedPropertyName(member.name)) inspecting.visit(member.name.expression);
    if (ts.isPropertyDeclaration(member)) {
      if (member.type || member.initializer) inspectTyped(member.type, member.initializer, inspecting);
      // Inferred from what the constructor assigns.
      else inspecting.refuse("inferred-value", member);
    } else if (ts.isConstructorDeclaration(member)) {
      const isAsked = (parameter: ParameterDeclaration) =>
        as === "value" || ts.isParameterPropertyDeclaration(parameter, member);
      for (const parameter of member.parameters.filter(isAsked)) inspecting.need(parameter, "value");
    } else if (ts.isFunctionLike(member)) inspecting.need(member, "value");
  }
  if (as === "value") inspecting.need(node, "type");
}

const isStaticKeyword = ({ kind }: Node) => kind === ts.SyntaxKind.StaticKeyword;

function isName(node: Node): boolean {
  return ts.isIdentifier(node) || (ts.isPropertyAccessExpression(node) && isName(node.expression));
}

/** Without an annotation, the body of a function determines its result. */
function inspectFunction(node: SignatureDeclaration, as: Part["as"], inspecting: Inspecting): void {
  visitAll(node.typeParameters, inspecting);
  if (node.name && ts.isComputedPropertyName(node.name)) inspecting.visit(node.name.expression);
  for (const parameter of node.parameters) inspecting.need(parameter, "value");
  if (node.type) inspecting.visit(node.type);
  else if (as !== "signature" && "body" in node) {
    inspecting.mark("structure", node);
    inspecting.visit(node.body);
  }
}

function inspectVariable(node: VariableDeclaration, inspecting: Inspecting): void {
  const loop = node.parent.parent;
  if (ts.isCatchClause(node.parent)) inspecting.visit(node.type);
  else if (ts.isForOfStatement(loop) || ts.isForInStatement(loop)) inspecting.visit(loop.expression);
  else if (node.type || node.initializer) inspectTyped(node.type, node.initializer, inspecting);
  // Inferred from later assignments.
  else inspecting.refuse("inferred-value", node);
}

/** A variable declared as a union is narrowed by its initial value. */
function inspectTyped(
  type: Node | undefined,
  initializer: Expression | undefined,
  inspecting: Inspecting,
): void {
  inspecting.visit(type);
  if (!type || !isNeverNarrowed(type)) inspecting.visit(initializer);
}

function isNeverNarrowed({ kind }: Node): boolean {
  const { SyntaxKind } = ts;
  return (
    kind === SyntaxKind.StringKeyword ||
    kind === SyntaxKind.NumberKeyword ||
    kind === SyntaxKind.FunctionType ||
    kind === SyntaxKind.ArrayType ||
    kind === SyntaxKind.TupleType ||
    kind === SyntaxKind.TypeLiteral
  );
}

function inspectParameter(node: ParameterDeclaration, inspecting: Inspecting): void {
  if (node.type) inspecting.visit(node.type);
  else {
    if (!ts.isIdentifier(node.name)) inspecting.visit(node.name);
    if (node.initializer) inspecting.visit(node.initializer);
    else inspectContext(node.parent, inspecting);
  }
}

function inspectBinding(node: BindingElement, inspecting: Inspecting): void {
  inspecting.visit(node.initializer);
  if (node.propertyName && ts.isComputedPropertyName(node.propertyName))
    inspecting.visit(node.propertyName.expression);
  const holder = node.parent.parent;
  if (ts.isBindingElement(holder) || ts.isParameter(holder)) inspecting.need(holder, "value");
  else {
    // A destructured name has the type of a part of the initial value.
    inspecting.need(holder, "value");
    inspecting.visit(holder.initializer);
  }
}
