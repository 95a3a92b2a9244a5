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

/** What TypeScript 6's checker makes types by, none of it public. */
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
  /** What the property was that a mapped type made this one of. */
  readonly origin?: PropertyParts;
}

/** Makes types of TypeScript 6's as its checker makes them itself, of parts that it has. */
export interface Making {
  readonly checker: TypeChecker;
  union(types: readonly Type[]): Type;
  /** A generic interface or class with arguments: the same type for the same ones, as in the checker's own table. */
  reference(target: InterfaceType, args: readonly Type[]): Type;
  /**
   * What an object literal is, whose symbol has its place.
   * @param properties in the order in which the checker lists them.
   * @param written the same in the order in which they are written, where that cannot be found out of the literal.
   */
  object(
    symbol: TsSymbol | undefined,
    properties: readonly PropertyParts[],
    written?: readonly PropertyParts[],
  ): Type;
  /** What a mapped type is that has been worked out. @param properties as they are written. */
  mapped(properties: readonly PropertyParts[]): Type;
  /** An object of which nobody asks what it has. */
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
    // In the order given: the checker's own may be another.
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
      // To be worked out when asked for, of the target's.
      type.members = type.properties = undefined;
      type.callSignatures = type.constructSignatures = type.indexInfos = undefined;
      instantiations.set(id, type as unknown as TypeReference);
      return type;
    },
  };
}

/** The checker's key of a list of types: numbers that follow one another are written as the first and how many. */
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
