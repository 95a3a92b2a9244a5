import type {
  Declaration,
  InterfaceType,
  Node,
  ObjectLiteralExpression,
  SpreadAssignment,
  Symbol as TsSymbol,
  Type,
} from "typescript";
import { ts } from "../compiler.js";
import { documentationOf } from "../documentation.js";
import type { Asking, NativeSymbol, NativeType } from "./asking.js";
import type { Making, PropertyParts } from "./making.js";
import type { Nodes } from "./nodes.js";
import { isPlain, namesIn, runs, sortedBy, symbolOfNode } from "./object-literals.js";
import { intrinsic, isFlat, literal } from "./primitives.js";

/** What is needed to create types. */
export interface Grafting {
  readonly asking: Asking;
  readonly nodes: Nodes;
  readonly making: Making;
  /** Whether the declared program contains everything that a declaration consists of, as a type. */
  isSettled(declaration: Node): boolean;
  /** Whether a type is read only by its name and arguments. */
  isPlatformClass(type: Type): boolean;
  /** The names of an object type's properties in their written order. */
  namesOf(type: Type): readonly string[];
}

/**
 * Returns the TypeScript 6 type that equals a native compiler's type. It belongs to the declared program, whose own checker then
 * answers every question about it. A named type is the one that the program declares under this name. Only a type without a name
 * (the object that a function returns) is created, from parts of either kind.
 *
 * Returns `undefined` if that is not certain: for what a package declares, for a mapped or conditional type, whose origin the
 * native compiler does not return, and for a union that may have contained a named one. TypeScript 6 then handles the entire
 * type.
 */
export type Graft = (type: NativeType) => Type | undefined;

export function createGraft(grafting: Grafting): Graft {
  const { asking, nodes, making } = grafting;
  const { checker } = making;
  const known = new Map<number, Type | undefined>();

  function graft(type: NativeType): Type | undefined {
    if (known.has(type.id)) return known.get(type.id);
    // Recursive types are not followed.
    known.set(type.id, undefined);
    const made = makeOf(type);
    known.set(type.id, made);
    return made;
  }

  function makeOf(type: NativeType): Type | undefined {
    if (type.aliasSymbol) return aliased(type);
    const simple = intrinsic(type, making) ?? literal(type, making);
    if (simple) return simple;
    if (type.flags & (ts.TypeFlags.EnumLiteral | ts.TypeFlags.Enum)) return declared(symbolOf(type));
    if (type.flags & ts.TypeFlags.Union) return union(type);
    if (type.flags & ts.TypeFlags.Object) return object(type);
    return undefined;
  }

  function symbolOf(type: NativeType): NativeSymbol | undefined {
    return type.symbol ? asking.ask<NativeSymbol>("getSymbolOfType", { objectId: type.id }) : undefined;
  }

  /** An alias is one type unless it has parameters. What they were is not known here. */
  function aliased(type: NativeType): Type | undefined {
    if (type.aliasTypeArguments?.length) return undefined;
    return declared(asking.ask<NativeSymbol>("getAliasSymbolOfType", { objectId: type.id }));
  }

  /** The type that the program itself declares under a name. */
  function declared(symbol: NativeSymbol | undefined): Type | undefined {
    const own = symbol && ownSymbol(symbol);
    return own && checker.getDeclaredTypeOfSymbol(own);
  }

  /** The symbol with the same declarations. The program must contain all of them, and everything that they consist of. */
  function ownSymbol({ name, declarations = [] }: NativeSymbol): TsSymbol | undefined {
    if (declarations.some(isOfLibrary)) return librarySymbol(name, declarations.every(isOfLibrary));
    const own = declarations.map(nodes.nodeOf);
    const [first] = own;
    const symbol = first && symbolAt(first);
    if (!symbol || symbol.declarations?.length !== declarations.length) return undefined;
    const isSame = own.every(
      (node) => node !== undefined && symbol.declarations?.includes(node as Declaration),
    );
    return isSame && symbol.declarations.every((each) => grafting.isSettled(each)) ? symbol : undefined;
  }

  /** Packages augment the platform's classes, but only the name and arguments of these are read. */
  function librarySymbol(name: string, isWhole: boolean): TsSymbol | undefined {
    const symbol = making.global(name);
    if (!symbol || isWhole || /^(Readonly)?Array$/.test(name)) return symbol;
    return grafting.isPlatformClass(checker.getDeclaredTypeOfSymbol(symbol)) ? symbol : undefined;
  }

  function symbolAt(declaration: Node): TsSymbol | undefined {
    const name = ts.getNameOfDeclaration(declaration as Declaration);
    return name && checker.getSymbolAtLocation(name);
  }

  function union(type: NativeType): Type | undefined {
    const members = asking.ask<readonly NativeType[]>("getTypesOfType", { objectId: type.id });
    if (!isFlat(type, members, asking)) return undefined;
    return allOf(members.map(graft), making.union);
  }

  function object(type: NativeType): Type | undefined {
    const { objectFlags = 0 } = type;
    const symbol = symbolOf(type);
    if (!symbol) return undefined;
    if (objectFlags & ts.ObjectFlags.ClassOrInterface) return withoutParameters(declared(symbol));
    if (objectFlags & ts.ObjectFlags.Reference) return reference(type, symbol);
    if (objectFlags & ts.ObjectFlags.Mapped) return mapped(type);
    if (objectFlags & ts.ObjectFlags.Anonymous) return anonymous(type, symbol);
    return undefined;
  }

  function reference(type: NativeType, symbol: NativeSymbol): Type | undefined {
    const target = declared(symbol) as InterfaceType | undefined;
    const parameters = target?.typeParameters ?? [];
    if (!target || !(target as { target?: unknown }).target || parameters.length === 0) return undefined;
    const args = asking.ask<readonly NativeType[]>("getTypeArguments", { type: type.id });
    if (args.length < parameters.length) return undefined;
    return allOf(args.slice(0, parameters.length).map(graft), (own) => making.reference(target, own));
  }

  /**
   * A mapped type whose properties still have their declarations maps each property to one of the same name: no other mapped type
   * keeps them. If all declarations are in one literal in a function, that determines the order of the properties and the name of
   * the type.
   */
  function mapped(type: NativeType): Type | undefined {
    const properties = propertiesOf(type);
    const [first] = properties ?? [];
    const container = first?.declarations[0]?.parent;
    if (!properties || !container || !isPlain(container) || mayBeNamed(type, properties)) return undefined;
    if (
      properties.some(({ declarations: [one, ...others] }) => one?.parent !== container || others.length > 0)
    )
      return undefined;
    const made = allOf(properties.map(withOrigin), (all) =>
      making.mapped(all.toSorted((a, b) => (a.declarations[0]?.pos ?? 0) - (b.declarations[0]?.pos ?? 0))),
    );
    return made;
  }

  /** Only the tags in the type of the original property are ever read, and an object of a package has none. */
  function withOrigin(property: PropertyParts): PropertyParts | undefined {
    const [declaration] = property.declarations;
    const name = declaration && ts.getNameOfDeclaration(declaration);
    const location = name && nodes.handleOf(name);
    const type = location && asking.ask<NativeType | undefined>("getTypeAtLocation", { location });
    if (!type || documentationOf(declaration).tags.length > 0) return undefined;
    const own = graft(type) ?? (type.flags & ts.TypeFlags.Object ? making.someObject() : undefined);
    return own && { ...property, origin: { ...property, flags: ts.SymbolFlags.Property, type: own } };
  }

  /** An object literal, or an object type written in an annotation. */
  function anonymous(type: NativeType, symbol: NativeSymbol): Type | undefined {
    const { objectFlags = 0 } = type;
    const node = symbol.declarations?.length === 1 ? nodes.nodeOf(symbol.declarations[0] ?? "") : undefined;
    if (!node || objectFlags & ts.ObjectFlags.Instantiated) return undefined;
    if (ts.isTypeLiteralNode(node))
      return grafting.isSettled(node) ? checker.getTypeFromTypeNode(node) : undefined;
    return ts.isObjectLiteralExpression(node) ? literalObject(type, node) : undefined;
  }

  function literalObject(type: NativeType, node: ObjectLiteralExpression): Type | undefined {
    const properties = propertiesOf(type);
    if (!properties || mayBeNamed(type, properties)) return undefined;
    if (node.properties.some(ts.isSpreadAssignment)) return spread(properties, node);
    const ordered = inOrder(properties, node);
    return ordered && making.object(symbolOfNode(node), ordered);
  }

  function propertiesOf(type: NativeType): readonly PropertyParts[] | undefined {
    const about = { type: type.id };
    if (asking.ask<readonly unknown[] | null>("getIndexInfosOfType", about)?.length) return undefined;
    const symbols = asking.ask<readonly NativeSymbol[] | null>("getPropertiesOfType", about) ?? [];
    const types = asking.ask<readonly NativeType[]>("getTypesOfSymbols", {
      symbols: symbols.map(({ id }) => id),
    });
    return allOf(
      symbols.map((symbol, i) => propertyOf(symbol, types[i])),
      (all) => all,
    );
  }

  function propertyOf(symbol: NativeSymbol, type: NativeType | undefined): PropertyParts | undefined {
    const own = type && graft(type);
    const declarations = (symbol.declarations ?? []).map(nodes.nodeOf);
    if (!own || declarations.length === 0 || /^__@|^__#/.test(symbol.name)) return undefined;
    const kept = ts.SymbolFlags.Property | ts.SymbolFlags.Optional | ts.SymbolFlags.Method;
    if (symbol.flags & ts.SymbolFlags.Accessor) return undefined;
    return allOf(declarations, (all) => ({
      name: symbol.name,
      flags: symbol.flags & kept,
      type: own,
      declarations: all as Declaration[],
    }));
  }

  /**
   * The written order, followed by the properties of the union's other members. If there are several of those, their order is not
   * known here.
   */
  function inOrder(
    properties: readonly PropertyParts[],
    node: ObjectLiteralExpression,
  ): readonly PropertyParts[] | undefined {
    const ranks = new Map(
      properties.map((one) => [one, node.properties.findIndex((part) => one.declarations.includes(part))]),
    );
    const rank = (one: PropertyParts) => ranks.get(one) ?? -1;
    const others = properties.filter((one) => rank(one) < 0);
    if (others.length > 1) return undefined;
    return [...properties.filter((one) => rank(one) >= 0).toSorted((a, b) => rank(a) - rank(b)), ...others];
  }

  /** An object with spreads. The checker lists its parts from right to left, but people read from left to right. */
  function spread(properties: readonly PropertyParts[], node: ObjectLiteralExpression): Type | undefined {
    let [written, listed]: [readonly string[], readonly string[]] = [[], []];
    for (const part of runs(node)) {
      const names = Array.isArray(part)
        ? { written: namesIn(part, properties), listed: undefined }
        : namesOfSpread(part);
      if (!names) return undefined;
      written = [...written, ...names.written];
      const own = names.listed ?? names.written;
      listed = [...own, ...listed.filter((name) => !own.includes(name))];
    }
    const [inOrderWritten, inOrderListed] = [written, listed].map((names) =>
      sortedBy(properties, [...new Set(names)]),
    );
    if (!inOrderWritten || !inOrderListed) return undefined;
    return making.object(symbolOfNode(node), inOrderListed, inOrderWritten);
  }

  function namesOfSpread({ expression }: SpreadAssignment) {
    const location = nodes.handleOf(expression);
    const type = location && asking.ask<NativeType | undefined>("getTypeAtLocation", { location });
    const own = type && graft(type);
    if (!own) return undefined;
    return {
      written: grafting.namesOf(own),
      listed: checker.getPropertiesOfType(own).map(({ name }) => name),
    };
  }

  /** Whether an alias in the module that declares the first property is this same type, and therefore its name. */
  function mayBeNamed(type: NativeType, [first]: readonly PropertyParts[]): boolean {
    const file = first?.declarations[0]?.getSourceFile();
    return (file?.statements ?? []).some((statement) => {
      if (!ts.isTypeAliasDeclaration(statement) || statement.typeParameters || isNoWorkedOut(statement.type))
        return false;
      const location = nodes.handleOf(statement.type);
      if (location === undefined) return true;
      return asking.ask<NativeType | undefined>("getTypeFromTypeNode", { location })?.id === type.id;
    });
  }

  return graft;
}

/** A type node that cannot be an inferred object. */
function isNoWorkedOut(node: Node): boolean {
  return !(
    ts.isTypeReferenceNode(node) ||
    ts.isTypeQueryNode(node) ||
    ts.isIndexedAccessTypeNode(node) ||
    ts.isImportTypeNode(node) ||
    ts.isParenthesizedTypeNode(node) ||
    ts.isConditionalTypeNode(node)
  );
}

/** Whether this is a file of TypeScript's own library, in the package of its executable. */
function isOfLibrary(handle: string): boolean {
  return /\/node_modules\/@typescript\/typescript-[\w-]+\/lib\/lib\.[\w.]+\.d\.ts$/.test(handle);
}

/** Creates a type from parts, if none is missing. */
function allOf<Part, Made>(
  parts: readonly (Part | undefined)[],
  make: (parts: readonly Part[]) => Made | undefined,
): Made | undefined {
  const all = parts.filter((part) => part !== undefined);
  return all.length === parts.length ? make(all) : undefined;
}

/** A function never returns the declared form of a class or interface, with open parameters. */
function withoutParameters(type: Type | undefined): Type | undefined {
  return (type as InterfaceType | undefined)?.typeParameters ? undefined : type;
}
