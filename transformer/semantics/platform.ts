import type { Declaration, Program, Type, TypeChecker } from "typescript";
import { ts } from "./compiler.js";
import { basesOf } from "./property-order.js";

/** Classes of the platform that are values themselves, not objects with properties. */
const BUILTINS: ReadonlySet<string> = new Set(
  (
    "Date RegExp Promise PromiseLike Map Set ReadonlyMap ReadonlySet WeakMap WeakSet WeakRef Error Function " +
    "Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array " +
    "BigInt64Array BigUint64Array ArrayBuffer SharedArrayBuffer DataView Buffer URL URLSearchParams " +
    "Blob File FormData Headers Request Response ReadableStream WritableStream AbortSignal AbortController " +
    "Iterable Iterator Generator AsyncIterable AsyncIterator AsyncGenerator AsyncIterableIterator " +
    "AsyncIteratorObject IteratorObject IterableIterator ArrayLike Object String Number Boolean Symbol BigInt"
  ).split(" "),
);

/** Packages that declare the platform, in addition to TypeScript's own library. */
const PLATFORM = /\/node_modules\/(@types\/node|undici-types|bun-types|@cloudflare\/workers-types)\//;

/** Temporal's classes, named as they are written: `Temporal.Instant`. */
const TEMPORAL: ReadonlySet<string> = new Set(
  "Instant ZonedDateTime PlainDateTime PlainDate PlainTime PlainYearMonth PlainMonthDay Duration".split(" "),
);

/** The name of the platform's class or interface that a type is an instance of. */
export function platformClass(type: Type, program: Program): string | undefined {
  const symbol = type.getSymbol();
  if (!symbol) return undefined;
  const declaration = symbol.declarations?.[0];
  const file = declaration?.getSourceFile();
  if (!file) return undefined;
  if (TEMPORAL.has(symbol.name) && isOfTemporal(declaration)) return `Temporal.${symbol.name}`;
  if (!BUILTINS.has(symbol.name)) return undefined;
  const isPlatform = program.isSourceFileDefaultLibrary(file) || PLATFORM.test(file.fileName);
  return isPlatform ? symbol.name : undefined;
}

/**
 * Whether a class is declared in a namespace called Temporal. TypeScript's library and the packages of polyfills
 * (`temporal-spec`, `@js-temporal/polyfill` …) do so in declaration files, and no one else does.
 */
function isOfTemporal(declaration: Declaration | undefined): boolean {
  const namespace = declaration?.parent.parent;
  return (
    namespace !== undefined &&
    ts.isModuleDeclaration(namespace) &&
    namespace.name.text === "Temporal" &&
    namespace.getSourceFile().isDeclarationFile
  );
}

/** The same, also for a class that extends one: `Response` for `class Page extends Response`. */
export function platformBase(type: Type, program: Program, checker: TypeChecker): string | undefined {
  const own = platformClass(type, program);
  if (own) return own;
  for (const base of basesOf(type, checker)) {
    const inherited = platformBase(base, program, checker);
    if (inherited) return inherited;
  }
  return undefined;
}
