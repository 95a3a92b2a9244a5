import type { Declaration, Node, Program, Symbol as TsSymbol, TypeChecker } from "typescript";
import { ts } from "../compiler.js";
import { declarationOfSymbol, followAlias } from "../symbols.js";
import { createStars } from "./stars.js";
import type { Obstacle, UnsettledKind } from "./unsettled.js";

export type Meaning = "type" | "value";

/** What a name refers to: everything that declares it, or why that is not known. */
export type Resolved =
  | {
      readonly declarations: readonly Declaration[];
      /** The name where it is used. */
      readonly name: Node;
      readonly meaning: Meaning;
      readonly obstacle?: undefined;
    }
  | { readonly obstacle: Obstacle };

/** Whether a package adds to an interface of TypeScript's library; without a name, whether one adds to any. */
export type IsAddedTo = (name?: string) => boolean;

export interface Names {
  /** Resolves a name, or a qualified name: `Item`, `models.Item`. */
  resolve(name: Node, meaning: Meaning): Resolved;
  /** Whether something in the program declares the name, as a type or a value, and defines it. */
  isDeclared(name: Node): boolean;
  /** The first declaration that a name or a member leads to. */
  declarationOf(name: Node): Declaration | undefined;
  /** `b` of `a.b`, if `a` is a file or a namespace. */
  memberOfModule(node: Node): TsSymbol | undefined;
  /** Whether a name follows that of a file or namespace. */
  isOfModule(node: Node): boolean;
  /** Resolves a symbol that was found in another way. */
  resolved(symbol: TsSymbol | undefined, name: Node, meaning: Meaning): Resolved;
}

/** Names of names are not followed further than this. */
const DEPTH_LIMIT = 20;

/** Resolves names by scope, imports and re-exports: what the checker can do without looking at types. */
export function createNames(program: Program, checker: TypeChecker, isAddedTo: IsAddedTo): Names {
  const refused = (kind: UnsettledKind, node: Node): Resolved => ({ obstacle: { kind, node } });

  const isOfStar = createStars(checker);

  const throughStars = new Map<TsSymbol, boolean>();

  /** Remembered for each import, because an import has many uses. */
  function throughStar(found: TsSymbol): boolean {
    if (!(found.flags & ts.SymbolFlags.Alias)) return false;
    const known = throughStars.get(found) ?? isThroughStar(found);
    throughStars.set(found, known);
    return known;
  }

  /** Checks the name itself and the names that it leads to. */
  function isThroughStar(found: TsSymbol): boolean {
    let symbol: TsSymbol | undefined = found;
    for (let i = 0; symbol && symbol.flags & ts.SymbolFlags.Alias && i < DEPTH_LIMIT; i++) {
      if (isOfStar(symbol)) return true;
      symbol = nextAlias(symbol, checker);
    }
    return false;
  }

  function resolved(found: TsSymbol | undefined, name: Node, meaning: Meaning): Resolved {
    const symbol = followAlias(found, checker);
    const all = symbol?.declarations ?? [];
    const isImported = found !== undefined && (found.flags & ts.SymbolFlags.Alias) !== 0;
    const missing = meaning === "type" ? "package-type" : "package-value";
    // An import that leads to no file of the program, or a name that nothing declares.
    if (!symbol || all.length === 0) return refused(isImported ? missing : "unknown-name", name);
    if (isImported && throughStar(found)) return refused(missing, name);
    const declarations = all.filter(meaning === "type" ? isType : isValue);
    if (declarations.length === 0) return refused("unknown-name", name);
    if (all.some(isOfPattern)) return refused("unknown-name", name);
    if (isOpenGlobal(all, program, isAddedTo)) return refused("global-name", name);
    return { declarations, name, meaning };
  }

  function memberOfModule(node: Node): TsSymbol | undefined {
    const { holder, name } = partsOf(node);
    const module = holder && moduleOf(holder);
    return module && checker.getExportsOfModule(module).find((each) => each.name === name);
  }

  /** What a name refers to, if that is only a file or a namespace. */
  function moduleOf(node: Node): TsSymbol | undefined {
    const named = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : memberOfModule(node);
    const symbol = followAlias(named, checker);
    const declarations = symbol?.declarations ?? [];
    const isModule = declarations.every((each) => ts.isSourceFile(each) || ts.isModuleDeclaration(each));
    return isModule && declarations.length > 0 ? symbol : undefined;
  }

  return {
    declarationOf: (name) => declarationOfSymbol(followAlias(checker.getSymbolAtLocation(name), checker)),
    memberOfModule,
    isOfModule(node) {
      const { holder } = partsOf(node);
      return holder !== undefined && moduleOf(holder) !== undefined;
    },
    resolve: (name, meaning) => resolved(checker.getSymbolAtLocation(name), name, meaning),
    resolved,
    isDeclared(name) {
      const found = checker.getSymbolAtLocation(name);
      const declarations = followAlias(found, checker)?.declarations ?? [];
      const isHere = declarations.length > 0 && !declarations.some(isOfPattern);
      return isHere && !(found && throughStar(found));
    },
  };
}

/** The next step from an imported name to its origin. The checker's public API follows only all steps at once. */
export function nextAlias(symbol: TsSymbol, checker: TypeChecker): TsSymbol | undefined {
  const asked = checker as TypeChecker & {
    getImmediateAliasedSymbol?(symbol: TsSymbol): TsSymbol | undefined;
  };
  return asked.getImmediateAliasedSymbol?.(symbol);
}

function partsOf(node: Node): { readonly holder?: Node; readonly name?: string } {
  if (ts.isPropertyAccessExpression(node)) return { holder: node.expression, name: node.name.text };
  return ts.isQualifiedName(node) ? { holder: node.left, name: node.right.text } : {};
}

function isType(declaration: Declaration): boolean {
  return (
    ts.isInterfaceDeclaration(declaration) ||
    ts.isTypeAliasDeclaration(declaration) ||
    ts.isClassLike(declaration) ||
    ts.isEnumDeclaration(declaration) ||
    ts.isEnumMember(declaration) ||
    ts.isTypeParameterDeclaration(declaration)
  );
}

function isValue(declaration: Declaration): boolean {
  return !(
    ts.isInterfaceDeclaration(declaration) ||
    ts.isTypeAliasDeclaration(declaration) ||
    ts.isTypeParameterDeclaration(declaration)
  );
}

/** `declare module "*.css"` declares what is found nowhere else, and in this program packages are found nowhere. */
function isOfPattern(declaration: Declaration): boolean {
  for (let at: Node = declaration; at; at = at.parent)
    if (ts.isModuleDeclaration(at) && ts.isStringLiteral(at.name)) return at.name.text.includes("*");
  return false;
}

/**
 * Whether packages may add to the declarations of a name: a global interface, class or namespace, or one of an ambient module. A
 * name that the project and the library declare together counts too. The library alone is fixed, unless a package is loaded to
 * change it.
 */
function isOpenGlobal(declarations: readonly Declaration[], program: Program, isAddedTo: IsAddedTo): boolean {
  const own = declarations.filter((each) => !program.isSourceFileDefaultLibrary(each.getSourceFile()));
  if (own.length === 0)
    return declarations.some((each) => ts.isInterfaceDeclaration(each) && isAddedTo(each.name.text));
  if (own.length < declarations.length) return true;
  return own.some((each) => (ts.isInterfaceDeclaration(each) || ts.isClassLike(each)) && isGlobal(each));
}

function isGlobal(declaration: Node): boolean {
  for (let at = declaration.parent; at; at = at.parent) {
    if (ts.isModuleDeclaration(at) && at.flags & ts.NodeFlags.GlobalAugmentation) return true;
    // In a script, `declare module "fs"` declares the module, and so may a package.
    if (ts.isModuleDeclaration(at) && ts.isStringLiteral(at.name))
      return ts.isSourceFile(at.parent) && !ts.isExternalModule(at.parent);
    if (ts.isFunctionLike(at)) return false;
    if (ts.isSourceFile(at)) return !ts.isExternalModule(at);
  }
  return false;
}
