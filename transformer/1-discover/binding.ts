import type { Expression, NewExpression, Node, ParameterDeclaration, SignatureDeclaration } from "typescript";
import { ts } from "../semantics/compiler.js";
import type { Semantics } from "../semantics/semantics.js";
import { bare } from "./static-value.js";

/** Where an app or router comes from: the expression that creates it, or the parameter that receives it. */
export type Binding =
  | { readonly kind: "creation"; readonly node: NewExpression; readonly key: string }
  | { readonly kind: "parameter"; readonly node: ParameterDeclaration; readonly key: string };

/**
 * Follows an expression to the `new App()` or `new Router()` behind it: through constants, properties, modules, chained calls and
 * functions that return one local router.
 * @returns `undefined` if it is not known which one it is at run time.
 */
export function bindingOf(
  expression: Expression,
  semantics: Semantics,
  visited: ReadonlySet<Node> = new Set(),
): Binding | undefined {
  const node = chainStart(expression);
  if (visited.has(node)) return undefined;
  const inside = new Set([...visited, node]);
  if (ts.isNewExpression(node)) return { kind: "creation", node, key: keyOfCreation(node, semantics) };
  if (ts.isCallExpression(node)) {
    const callee = functionOf(semantics.declarationOf(node.expression)?.node);
    return callee && returned(callee, semantics, inside);
  }
  const declaration = semantics.declarationOf(node)?.node;
  if (!declaration) return undefined;
  if (ts.isParameter(declaration)) return parameterBinding(declaration, semantics);
  const initializer = initializerOf(declaration);
  return initializer && bindingOf(initializer, semantics, inside);
}

/** `app` in `app.get(…).post(…)`: the methods of apps and routers return the app or router itself. */
export function chainStart(expression: Expression): Expression {
  const node = bare(expression);
  if (ts.isAwaitExpression(node)) return chainStart(node.expression);
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return node;
  return CHAINED.has(node.expression.name.text) ? chainStart(node.expression.expression) : node;
}

const CHAINED: ReadonlySet<string> = new Set(
  "get put post delete options head patch trace route use mount onError".split(" "),
);

/** The function that a declaration refers to: itself, or the value of a constant. */
export function functionOf(declaration: Node | undefined): SignatureDeclaration | undefined {
  if (!declaration) return undefined;
  if (ts.isFunctionLike(declaration)) return declaration;
  const initializer = initializerOf(declaration);
  const value = initializer && bare(initializer);
  return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? value : undefined;
}

function initializerOf(declaration: Node): Expression | undefined {
  if (ts.isVariableDeclaration(declaration)) {
    const isConst = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
    return isConst ? declaration.initializer : undefined;
  }
  if (ts.isExportAssignment(declaration)) return declaration.expression;
  if (ts.isPropertyDeclaration(declaration) || ts.isPropertyAssignment(declaration))
    return declaration.initializer;
  return ts.isShorthandPropertyAssignment(declaration) ? declaration.name : undefined;
}

/** What a function returns, if all its returns are the same router. */
function returned(
  callee: SignatureDeclaration,
  semantics: Semantics,
  visited: ReadonlySet<Node>,
): Binding | undefined {
  const body = "body" in callee ? callee.body : undefined;
  if (!body) return undefined;
  const results = ts.isBlock(body) ? returnsOf(body) : [body as Expression];
  const bindings = results.map((result) => result && bindingOf(result, semantics, visited));
  const [first] = bindings;
  return first?.kind === "creation" && bindings.every((binding) => binding?.key === first.key)
    ? first
    : undefined;
}

function returnsOf(body: Node): readonly (Expression | undefined)[] {
  const found: (Expression | undefined)[] = [];
  const visit = (node: Node): void => {
    if (ts.isReturnStatement(node)) found.push(node.expression);
    else if (!ts.isFunctionLike(node) && !ts.isClassLike(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(body, visit);
  return found;
}

function parameterBinding(node: ParameterDeclaration, semantics: Semantics): Binding {
  const module = semantics.moduleOf(node.getSourceFile());
  return { kind: "parameter", node, key: `${module}#${node.name.getText()}:${node.getStart()}` };
}

/** `src/items#router`. If the name is not a top-level one, or there is none, the position keeps it unique. */
function keyOfCreation(creation: NewExpression, semantics: Semantics): string {
  const module = semantics.moduleOf(creation.getSourceFile());
  const { name, holder } = nameOf(creation);
  if (name === undefined) return `${module}#${creation.getStart()}`;
  return holder && isTopLevel(holder) ? `${module}#${name}` : `${module}#${name}:${creation.getStart()}`;
}

function nameOf(creation: NewExpression): { name?: string; holder?: Node } {
  let node: Node = creation;
  while (isWrapper(node.parent, node)) node = node.parent;
  const holder = node.parent;
  if (ts.isVariableDeclaration(holder) && ts.isIdentifier(holder.name))
    return { name: holder.name.text, holder };
  if (ts.isPropertyDeclaration(holder) && ts.isClassDeclaration(holder.parent) && holder.parent.name)
    return { name: `${holder.parent.name.text}.${holder.name.getText()}`, holder: holder.parent };
  return ts.isExportAssignment(holder) ? { name: "default", holder } : {};
}

/** The nodes between a creation and the name it gets: parentheses, casts, and calls chained to it. */
function isWrapper(parent: Node, child: Node): boolean {
  if (ts.isPropertyAccessExpression(parent)) return CHAINED.has(parent.name.text);
  if (ts.isCallExpression(parent)) return parent.expression === child && ts.isPropertyAccessExpression(child);
  return (
    ts.isParenthesizedExpression(parent) ||
    ts.isAsExpression(parent) ||
    ts.isSatisfiesExpression(parent) ||
    ts.isNonNullExpression(parent)
  );
}

function isTopLevel(node: Node): boolean {
  const statement = ts.isVariableDeclaration(node) ? node.parent.parent : node;
  return ts.isSourceFile(statement.parent);
}
