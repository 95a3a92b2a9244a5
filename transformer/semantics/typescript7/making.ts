import type {
  Declaration,
  IndexInfo,
  InterfaceType,
  ObjectType,
  Program,
  Symbol as TsSymbol,
  Type,
  TypeChecker,
  TypeReference,
} from "typescript";
import { ts } from "../compiler.js";

/** The functions with which TypeScript 6's checker creates types. None of them is public. */
interface MakingChecker extends TypeChecker {
  createAnonymousType(
    symbol: TsSymbol | undefined,
    members: Map<string, TsSymbol>,
    calls: readonly [],
    constructs: readonly [],
    index: readonly IndexInfo[],
  ): Type;
  createSymbol(
    flags: number,
    name: string,
  ): TsSymbol & { links: { type?: Type; syntheticOrigin?: TsSymbol } };
  getUnionType(types: readonly Type[]): Type;
  getNonPrimitiveType(): Type;
  resolveName(
    name: string,
    location: undefined,
    meaning: number,
    excludeGlobals: boolean,
  ): TsSymbol | undefined;
}

/** The fields of a type that are filled in here. */
interface Made {
  objectFlags: number;
  target?: Type;
  resolvedTypeArguments?: readonly Type[];
  members?: unknown;
  properties?: readonly TsSymbol[] | undefined;
  callSignatures?: unknown;
  constructSignatures?: unknown;
  indexInfos?: unknown;
}

export interface PropertyParts {
  readonly name: string;
  readonly flags: number;
  readonly type: Type;
  readonly declarations: readonly Declaration[];
  /** The property that a mapped type made this one from. */
  readonly origin?: PropertyParts;
}

/** Creates TypeScript 6 types from their parts in the same way as the checker. */
export interface Making {
  readonly checker: TypeChecker;
  union(types: readonly Type[]): Type;
  /** A generic interface or class with arguments. Equal arguments return the same type, as in the checker's own table. */
  reference(target: InterfaceType, args: readonly Type[]): Type;
  /**
   * The type of an object literal, whose position its symbol has.
   * @param properties in the order in which the checker lists them.
   * @param written the same in their written order, if the literal does not show it.
   */
  object(
    symbol: TsSymbol | undefined,
    properties: readonly PropertyParts[],
    written?: readonly PropertyParts[],
  ): Type;
  /**
   * The type that a mapped type resolves to.
   * @param properties in their written order.
   */
  mapped(properties: readonly PropertyParts[]): Type;
  /** An object whose content is never read. */
  someObject(): Type;
  nonPrimitive(): Type;
  global(name: string): TsSymbol | undefined;
}

export function createMaking(program: Program): Making {
  const checker = program.getTypeChecker() as MakingChecker;

  function property({ name, flags, type, declarations, origin }: PropertyParts): TsSymbol {
    const made = checker.createSymbol(flags, name);
    made.links.type = type;
    if (origin) made.links.syntheticOrigin = property(origin);
    const [first] = declarations;
    return first ? Object.assign(made, { declarations: [...declarations], valueDeclaration: first }) : made;
  }

  function object(
    symbol: TsSymbol | undefined,
    properties: readonly PropertyParts[],
    written?: readonly PropertyParts[],
  ): Type {
    const made = new Map(properties.map((each) => [each, property(each)]));
    const symbols = [...made.values()];
    const members = new Map(symbols.map((each) => [String(each.escapedName), each]));
    const inWrittenOrder = written?.flatMap((each) => made.get(each) ?? []);
    const type = checker.createAnonymousType(symbol, members, [], [], []);
    // In the given order, which may differ from the checker's own.
    return Object.assign(type, {
      objectFlags: (type as ObjectType).objectFlags | ts.ObjectFlags.ObjectLiteral,
      properties: symbols,
      ...(inWrittenOrder && { inWrittenOrder }),
    });
  }

  return {
    checker,
    union: (types) => checker.getUnionType(types),
    nonPrimitive: () => checker.getNonPrimitiveType(),
    someObject: () => checker.createAnonymousType(undefined, new Map(), [], [], []),
    mapped: (properties) => Object.assign(object(undefined, properties, properties), { wasMapped: true }),
    global: (name) => checker.resolveName(name, undefined, ts.SymbolFlags.Type, false),

    object,

    reference(target, args) {
      const { instantiations } = target as InterfaceType & { instantiations: Map<string, TypeReference> };
      const id = listId(args);
      const known = instantiations.get(id);
      if (known) return known;
      const type = checker.createAnonymousType(target.symbol, new Map(), [], [], []) as Type & Made;
      type.objectFlags = ts.ObjectFlags.Reference;
      type.target = target;
      type.resolvedTypeArguments = args;
      // Resolved from the target when they are needed.
      type.members = type.properties = undefined;
      type.callSignatures = type.constructSignatures = type.indexInfos = undefined;
      instantiations.set(id, type as unknown as TypeReference);
      return type;
    },
  };
}

/** The checker's key for a list of types: consecutive numbers are written as the first number and their count. */
function listId(types: readonly Type[]): string {
  const ids = types.map((type) => (type as Type & { id: number }).id);
  const runs: { start: number; count: number }[] = [];
  for (const id of ids) {
    const last = runs.at(-1);
    if (last && id === last.start + last.count) last.count++;
    else runs.push({ start: id, count: 1 });
  }
  return runs.map(({ start, count }) => (count > 1 ? `${start}:${count}` : `${start}`)).join(",");
}
