import type { Declaration, Symbol as TsSymbol, TypeChecker, TypeNode } from "typescript";
import { ts } from "./compiler.js";
import { documentationOf, NO_DOCUMENTATION } from "./documentation.js";
import { mappedFrom } from "./mapped-types.js";
import type { Documentation, PropertyFact } from "./semantics.js";
import { nameLocation } from "./symbols.js";
import { ref } from "./type-ref.js";

/** Most facts are asked of few properties (typia's tags have six nobody needs documented): each is found when asked. */
export function propertyFact(symbol: TsSymbol, checker: TypeChecker): PropertyFact {
  const source = declaringSymbol(symbol, checker);
  const declaration = source.valueDeclaration ?? source.declarations?.[0];
  const modifiers = declaration ? ts.getCombinedModifierFlags(declaration) : 0;
  const type = lazy(() => ref(checker.getTypeOfSymbol(symbol), declaration && annotationOf(declaration)));
  const location = lazy(() => declaration && nameLocation(declaration));
  const documentation = lazy(() => documentationOfProperty(symbol, source, declaration, checker));
  return {
    name: ts.symbolName(symbol),
    get type() {
      return type();
    },
    optional: (symbol.flags & ts.SymbolFlags.Optional) !== 0,
    readonly: (modifiers & ts.ModifierFlags.Readonly) !== 0,
    method: (symbol.flags & ts.SymbolFlags.Method) !== 0,
    get prototype() {
      return declaration !== undefined && isClassMethod(declaration) && isFunction(symbol, checker);
    },
    hidden:
      (modifiers & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0 || isUnspeakable(symbol),
    get declaration() {
      return location();
    },
    get documentation() {
      return documentation();
    },
  };
}

function isClassMethod(declaration: Declaration): boolean {
  return ts.isMethodDeclaration(declaration) && ts.isClassLike(declaration.parent);
}

/** A mapped type may have made data of a method. */
function isFunction(symbol: TsSymbol, checker: TypeChecker): boolean {
  if (symbol.flags & ts.SymbolFlags.Method) return true;
  return checker.getSignaturesOfType(checker.getTypeOfSymbol(symbol), ts.SignatureKind.Call).length > 0;
}

/** What a mapped type makes of a property is told about where the property was declared. */
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

/** `set name(value)` without a `get` holds nothing that could be read. */
export function isReadable({ flags }: TsSymbol): boolean {
  return !(flags & ts.SymbolFlags.SetAccessor) || (flags & ts.SymbolFlags.GetAccessor) !== 0;
}

/** The property that mapped types, one around the other, made this one from. */
export function declaringSymbol(symbol: TsSymbol, checker: TypeChecker, depth = 0): TsSymbol {
  const source = depth < 8 ? mappedFrom(symbol, checker) : undefined;
  return source ? declaringSymbol(source, checker, depth + 1) : symbol;
}

function lazy<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function annotationOf(declaration: Declaration): TypeNode | undefined {
  const annotated =
    ts.isPropertySignature(declaration) ||
    ts.isPropertyDeclaration(declaration) ||
    ts.isParameter(declaration);
  return annotated ? declaration.type : undefined;
}

/** `#name` and `[symbol]`: properties JSON has no key for. The checker's own spelling tells them from `[KEY]`. */
function isUnspeakable(symbol: TsSymbol): boolean {
  return /^__[@#]/.test(String(symbol.escapedName));
}
