import type { Declaration, Symbol as TsSymbol, TypeChecker, TypeNode } from "typescript";
import type { SourceLocation } from "../schema.js";
import { ts } from "./compiler.js";
import { documentationOf, NO_DOCUMENTATION } from "./documentation.js";
import { nameLocation } from "./location.js";
import { type MappedTypes, mappedFrom } from "./mapped-types.js";
import { type DocumentationAround, mergedSymbols, overriddenSymbols } from "./property-origins.js";
import type { Documentation, PropertyFact, TypeRef } from "./semantics.js";
import { ref } from "./type-ref.js";
import { firstWritten } from "./written-once.js";

/** What is needed to find facts about properties, once for each program. */
export interface PropertySources extends MappedTypes {
  readonly documentationAround: DocumentationAround;
  readonly typeOfProperty: TypeOfProperty;
}

/** @param node the declaration of a property that was not made from another type's property. */
type TypeOfProperty = (symbol: TsSymbol, node: Declaration | undefined) => TypeRef;

/** For one program. Types that are written alike are one type, which is requested and read once. */
export function createTypeOfProperty(checker: TypeChecker): TypeOfProperty {
  const required = new Map<TypeNode, TypeRef>();
  const optional = new Map<TypeNode, TypeRef>();
  return (symbol, node) => {
    const annotation = node && annotationOf(node);
    // A property that the checker made from another one has the type that the checker returns.
    if (!annotation || symbol.valueDeclaration !== node || symbol.flags & ts.SymbolFlags.Transient)
      return ref(checker.getTypeOfSymbol(symbol), annotation);
    const first = firstWritten(annotation);
    const known = symbol.flags & ts.SymbolFlags.Optional ? optional : required;
    const type = known.get(first) ?? ref(checker.getTypeOfSymbol(symbol), first);
    known.set(first, type);
    return type;
  };
}

/** Nearly every property has none, and each one is checked. */
const NO_FACTS: readonly PropertyFact[] = [];

export function propertyFact(symbol: TsSymbol, sources: PropertySources): PropertyFact {
  return new SymbolFact(symbol, sources);
}

/**
 * Most facts are needed for few properties (typia's tags have six that need no documentation), so each is found when it is read.
 * This is a class because an object with a closure for each fact took 1.5 times as long for 25,000 properties.
 */
class SymbolFact implements PropertyFact {
  readonly name: string;
  readonly optional: boolean;
  readonly readonly: boolean;
  readonly method: boolean;
  readonly hidden: boolean;
  readonly symbol: boolean;
  readonly #symbol: TsSymbol;
  readonly #checker: TypeChecker;
  readonly #sources: PropertySources;
  readonly #source: TsSymbol;
  readonly #node: Declaration | undefined;
  #type: TypeRef | undefined;
  #location: SourceLocation | undefined;
  #documentation: Documentation | undefined;

  constructor(symbol: TsSymbol, sources: PropertySources) {
    this.#symbol = symbol;
    this.#checker = sources.checker;
    this.#sources = sources;
    this.#source = declaringSymbol(symbol, sources);
    this.#node = this.#source.valueDeclaration ?? this.#source.declarations?.[0];
    const modifiers = this.#node ? ts.getCombinedModifierFlags(this.#node) : 0;
    this.name = ts.symbolName(symbol);
    this.optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
    this.readonly = (modifiers & ts.ModifierFlags.Readonly) !== 0;
    this.method = (symbol.flags & ts.SymbolFlags.Method) !== 0;
    this.hidden =
      (modifiers & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0 || isUnspeakable(symbol);
    // A class has its iterator under a symbol, which is not data in the first place.
    this.symbol =
      String(symbol.escapedName).startsWith("__@") &&
      this.#node !== undefined &&
      ts.isPropertySignature(this.#node);
  }

  get type(): TypeRef {
    this.#type ??= this.#sources.typeOfProperty(this.#symbol, this.#node);
    return this.#type;
  }

  get prototype(): boolean {
    return this.#node !== undefined && isClassMethod(this.#node) && isFunction(this.#symbol, this.#checker);
  }

  get declaration(): SourceLocation | undefined {
    this.#location ??= this.#node && nameLocation(this.#node);
    return this.#location;
  }

  get owner(): Documentation {
    return this.#node ? this.#sources.documentationAround(this.#node) : NO_DOCUMENTATION;
  }

  get merged(): readonly PropertyFact[] {
    return this.#factsOf(mergedSymbols(this.#symbol, this.#checker));
  }

  get origins(): readonly PropertyFact[] {
    const origins =
      this.#symbol === this.#source
        ? overriddenSymbols(this.#node, this.name, this.#checker)
        : this.#source.name === this.#symbol.name
          ? [this.#source]
          : [];
    return this.#factsOf(origins);
  }

  #factsOf(symbols: readonly TsSymbol[]): readonly PropertyFact[] {
    return symbols.length === 0 ? NO_FACTS : symbols.map((each) => propertyFact(each, this.#sources));
  }

  get documentation(): Documentation {
    this.#documentation ??= documentationOfProperty(this.#symbol, this.#source, this.#node, this.#checker);
    return this.#documentation;
  }
}

function isClassMethod(declaration: Declaration): boolean {
  return ts.isMethodDeclaration(declaration) && ts.isClassLike(declaration.parent);
}

/** A mapped type may have turned a method into data. */
function isFunction(symbol: TsSymbol, checker: TypeChecker): boolean {
  if (symbol.flags & ts.SymbolFlags.Method) return true;
  return checker.getSignaturesOfType(checker.getTypeOfSymbol(symbol), ts.SignatureKind.Call).length > 0;
}

/** A property of a mapped type is documented where the original property was declared. */
function documentationOfProperty(
  symbol: TsSymbol,
  source: TsSymbol,
  declaration: Declaration | undefined,
  checker: TypeChecker,
): Documentation {
  if (!declaration || symbol.name !== source.name) return NO_DOCUMENTATION;
  const documentation = documentationOf(declaration);
  if (documentation.tags.length === 0 || symbol === source) return documentation;
  const [made, declared] = [symbol, source].map((each) =>
    checker.getNonNullableType(checker.getTypeOfSymbol(each)),
  );
  return made === declared ? documentation : { ...documentation, borrowed: true };
}

/** `set name(value)` without a `get` has no value to read. */
export function isReadable({ flags }: TsSymbol): boolean {
  return !(flags & ts.SymbolFlags.SetAccessor) || (flags & ts.SymbolFlags.GetAccessor) !== 0;
}

/** The property that this one was originally made from, through nested mapped types. */
export function declaringSymbol(symbol: TsSymbol, mapped: MappedTypes, depth = 0): TsSymbol {
  const source = depth < 8 ? mappedFrom(symbol, mapped) : undefined;
  return source ? declaringSymbol(source, mapped, depth + 1) : symbol;
}

function annotationOf(declaration: Declaration): TypeNode | undefined {
  const annotated =
    ts.isPropertySignature(declaration) ||
    ts.isPropertyDeclaration(declaration) ||
    ts.isParameter(declaration);
  return annotated ? declaration.type : undefined;
}

/** `#name` and `[symbol]`: properties that JSON has no key for. The checker's internal spelling distinguishes them from `[KEY]`. */
function isUnspeakable(symbol: TsSymbol): boolean {
  const name = String(symbol.escapedName);
  return name.startsWith("__@") || name.startsWith("__#");
}
