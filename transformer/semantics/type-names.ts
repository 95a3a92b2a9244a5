import path from "node:path";
import type {
  Declaration,
  EnumDeclaration,
  Node,
  ObjectType,
  Program,
  SourceFile,
  Symbol as TsSymbol,
  Type,
  TypeChecker,
  TypeNode,
  TypeReference,
} from "typescript";
import { ts } from "./compiler.js";
import { scopeOf } from "./declaration-scope.js";
import { documentationOf, withUnread } from "./documentation.js";
import { nameLocation } from "./location.js";
import type { MadeType } from "./made-types.js";
import type { ModuleNames } from "./module-names.js";
import type { Documentation, Semantics, TypeName } from "./semantics.js";
import { aliasDeclaration } from "./type-nodes.js";
import { ref, unwrap } from "./type-ref.js";
import { createValueScopes, valueSymbol } from "./value-names.js";

interface OwnValue {
  readonly symbol: TsSymbol;
  readonly scope: string;
}

/** Finds the names of a program's types. */
export function createTypeNames(
  program: Program,
  checker: TypeChecker,
  modules: ModuleNames,
  declarationOf: (type: Type) => Declaration | undefined,
): Semantics["nameOf"] {
  const names = new Map<Type, Map<TsSymbol, TypeName | undefined>>();
  const aliases = new Map<SourceFile, ReadonlyMap<Type, TsSymbol>>();
  const valueScopeOf = createValueScopes();

  return (written) => {
    const { type, node } = unwrap(written);
    const named = nameSymbol(type, node);
    const value = named ? undefined : ownValue(type);
    const symbol = named ?? value?.symbol;
    if (!symbol) return undefined;
    const known = names.get(type) ?? new Map<TsSymbol, TypeName | undefined>();
    names.set(type, known);
    if (!known.has(symbol)) known.set(symbol, typeName(type, symbol, value));
    return known.get(symbol);
  };

  /** The name of a type: the alias that it was written as, otherwise its declaration. */
  function nameSymbol(type: Type, node: TypeNode | undefined): TsSymbol | undefined {
    if (type.aliasSymbol) return writtenAlias(type, node, checker) ?? type.aliasSymbol;
    const declared = declaredSymbol(type, checker);
    if (declared) return declared;
    if (isAnonymousObject(type)) {
      return ownAlias(type) ?? writtenAlias(type, node, checker) ?? ownProperty(type, checker);
    }
    return type.isUnion() ? writtenAlias(type, node, checker) : undefined;
  }

  /**
   * The alias of an object type whose name the checker does not keep (`type User = typeof users.$inferSelect`), in the module
   * that declares its properties. Every module that meets the type imports that module, if only indirectly. So the type has its
   * name wherever it is met, also as the `T` of a generic.
   */
  function ownAlias(type: Type): TsSymbol | undefined {
    const file = declarationOf(type)?.getSourceFile();
    if (!file || file.isDeclarationFile) return undefined;
    const own = aliases.get(file) ?? namelessAliases(file, checker);
    aliases.set(file, own);
    return own.get(type);
  }

  /** The value that a mapped type, or an intersection with one, was inferred from. */
  function ownValue(type: Type): OwnValue | undefined {
    const isMapped = objectFlags(type) & ts.ObjectFlags.Mapped || (type as MadeType).wasMapped;
    if (!type.isIntersection() && !isMapped) return undefined;
    const declaration = declarationOf(type);
    const symbol = declaration && valueSymbol(declaration, checker);
    return symbol && { symbol, scope: valueScopeOf(type, symbol) };
  }

  function typeName(type: Type, symbol: TsSymbol, value: OwnValue | undefined): TypeName | undefined {
    // A type may have the same name as the value, and is then the same symbol.
    const node = value ? symbol.valueDeclaration : symbol.declarations?.[0];
    if (!node) return undefined;
    const file = node.getSourceFile();
    const args = value ? [] : argumentsOf(type, symbol, checker);
    return {
      name: nameOf(symbol, node, file),
      kind: value ? "property" : kindOf(symbol),
      module: modules.nameOf(file.fileName),
      scope: [value?.scope, scopeOf(node), ...propertyScope(node)].filter(Boolean).join("."),
      args: args.map((argument) => ref(argument)),
      defaults: defaultsIn(args, node, checker),
      vocabulary: isVocabulary(file, program, modules),
      declaration: nameLocation(node),
      documentation: ts.isEnumDeclaration(node) ? documentationOfEnum(node) : documentationOf(node),
    };
  }
}

/** The comments on its members are not used. */
function documentationOfEnum(node: EnumDeclaration): Documentation {
  return withUnread(documentationOf(node), node.members);
}

/** `export default interface Item` has the name `Item`. A declaration without any name has the name of its variable or file. */
function nameOf(symbol: TsSymbol, node: Declaration, file: SourceFile): string {
  const name = ts.getNameOfDeclaration(node);
  if (name && ts.isIdentifier(name)) return name.text;
  if (ts.isVariableDeclaration(node.parent) && ts.isIdentifier(node.parent.name))
    return node.parent.name.text;
  if (symbol.name !== "default") return symbol.name;
  const words = path
    .basename(file.fileName)
    .replace(/\..*/, "")
    .split(/[^\p{L}\p{N}]+/u);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

/**
 * The alias that a type was written as, if the checker stores another one or none: for `type Patch = Partial<Item>` it only
 * stores `Partial`.
 */
function writtenAlias(
  type: Type,
  node: TypeNode | undefined,
  checker: TypeChecker,
  depth = 0,
): TsSymbol | undefined {
  if (!node || !ts.isTypeReferenceNode(node) || depth > 8) return undefined;
  const declaration = aliasDeclaration(node, checker);
  const symbol = declaration && checker.getSymbolAtLocation(declaration.name);
  if (!symbol || checker.getDeclaredTypeOfSymbol(symbol) !== type) return undefined;
  return writtenAlias(type, declaration.type, checker, depth + 1) ?? symbol;
}

/**
 * The property at which an object type is written, if there is only one such type: `schemas` in the `components` of
 * openapi-typescript has types that refer to each other only by their path.
 */
function ownProperty(type: Type, checker: TypeChecker): TsSymbol | undefined {
  const literal = type.getSymbol()?.declarations?.[0];
  if (!literal || !ts.isTypeLiteralNode(literal) || objectFlags(type) & ts.ObjectFlags.Instantiated)
    return undefined;
  const { parent } = literal;
  return ts.isPropertySignature(parent) ? checker.getSymbolAtLocation(parent.name) : undefined;
}

/** `components.schemas` for a property in it. */
function propertyScope(node: Declaration): readonly string[] {
  if (!ts.isPropertySignature(node)) return [];
  const scope: string[] = [];
  for (let at: Node = node.parent; at && !ts.isSourceFile(at) && !ts.isBlock(at); at = at.parent) {
    if (ts.isPropertySignature(at) || ts.isInterfaceDeclaration(at) || ts.isTypeAliasDeclaration(at)) {
      scope.unshift(at.name.getText());
    }
  }
  return scope;
}

/** The aliases of a module whose types have no link to them. If a type has several, the first is its name. */
function namelessAliases(file: SourceFile, checker: TypeChecker): ReadonlyMap<Type, TsSymbol> {
  const found = new Map<Type, TsSymbol>();
  for (const statement of file.statements) {
    if (!ts.isTypeAliasDeclaration(statement) || statement.typeParameters) continue;
    const symbol = checker.getSymbolAtLocation(statement.name);
    const type = symbol && checker.getDeclaredTypeOfSymbol(symbol);
    if (symbol && type && !type.aliasSymbol && !found.has(type)) found.set(type, symbol);
  }
  return found;
}

export function isVocabulary(file: SourceFile, program: Program, modules: ModuleNames): boolean {
  return (
    program.isSourceFileDefaultLibrary(file) ||
    modules.isCountersign(file.fileName) ||
    /\/node_modules\/(@typia\/interface|typia)\//.test(file.fileName)
  );
}

/** The interface, class or enum that a type was declared as. Anonymous types, arrays and tuples have none. */
export function declaredSymbol(type: Type, checker: TypeChecker): TsSymbol | undefined {
  const symbol = type.getSymbol();
  if (!symbol) return undefined;
  // To the checker, an enum with one member is that member.
  if (symbol.flags & ts.SymbolFlags.EnumMember) return onlyMember(symbol, checker);
  const named = ts.SymbolFlags.Interface | ts.SymbolFlags.Class | ts.SymbolFlags.Enum;
  // The type of a class's constructor, or of an enum as an object, has the same symbol, but is not an instance.
  return symbol.flags & named && !(objectFlags(type) & ts.ObjectFlags.Anonymous) ? symbol : undefined;
}

function onlyMember(symbol: TsSymbol, checker: TypeChecker): TsSymbol | undefined {
  const parent = symbol.valueDeclaration?.parent;
  const declared =
    parent && ts.isEnumDeclaration(parent) ? checker.getSymbolAtLocation(parent.name) : undefined;
  return declared?.exports?.size === 1 ? declared : undefined;
}

function isAnonymousObject(type: Type): boolean {
  const anonymous = ts.ObjectFlags.Anonymous | ts.ObjectFlags.Mapped;
  if (!type.isIntersection()) return (objectFlags(type) & anonymous) !== 0;
  return type.types.every(({ flags }) => (flags & (ts.TypeFlags.Object | ts.TypeFlags.NonPrimitive)) !== 0);
}

function objectFlags(type: Type): number {
  return (type as Partial<ObjectType>).objectFlags ?? 0;
}

function kindOf({ flags }: TsSymbol): TypeName["kind"] {
  if (flags & ts.SymbolFlags.Enum) return "enum";
  if (flags & ts.SymbolFlags.TypeAlias) return "alias";
  if (flags & ts.SymbolFlags.Property) return "property";
  return flags & ts.SymbolFlags.Class ? "class" : "interface";
}

function argumentsOf(type: Type, symbol: TsSymbol, checker: TypeChecker): readonly Type[] {
  if (symbol === type.aliasSymbol) return type.aliasTypeArguments ?? [];
  return symbol.flags & ts.SymbolFlags.TypeAlias ? [] : typeArguments(type, checker);
}

export function typeArguments(type: Type, checker: TypeChecker): readonly Type[] {
  if (!(type.flags & ts.TypeFlags.Object)) return [];
  const reference = type as TypeReference;
  if (!reference.target) return [];
  // The checker appends the type of `this`, which was never written.
  return checker.getTypeArguments(reference).slice(0, reference.target.typeParameters?.length ?? 0);
}

/** How many of the last arguments equal the defaults of their parameters. */
function defaultsIn(args: readonly Type[], node: Declaration, checker: TypeChecker): number {
  const declared =
    ts.isInterfaceDeclaration(node) || ts.isClassLike(node) || ts.isTypeAliasDeclaration(node)
      ? (node.typeParameters ?? [])
      : [];
  if (declared.length === 0) return 0;
  const parameters = declared.map((parameter) => checker.getTypeAtLocation(parameter));
  // A type declared in a generic function has the function's arguments before its own.
  const own = args.slice(args.length - parameters.length);
  let count = 0;
  for (const [i, parameter] of [...declared.entries()].reverse()) {
    const standard = parameter.default && checker.getTypeFromTypeNode(parameter.default);
    const other = standard ? parameters.indexOf(standard) : -1;
    if (!standard || (other >= 0 ? own[other] : standard) !== own[i]) break;
    count++;
  }
  return count;
}
