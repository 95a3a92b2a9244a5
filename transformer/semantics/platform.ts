import type { Program, Type, TypeChecker } from "typescript";
import { basesOf } from "./property-order.js";

/** Classes of the platform that are values of their own rather than objects with properties. */
const BUILTINS: ReadonlySet<string> = new Set(
  (
    "Date RegExp Promise PromiseLike Map Set ReadonlyMap ReadonlySet WeakMap WeakSet WeakRef Error Function " +
    "Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array " +
    "BigInt64Array BigUint64Array ArrayBuffer SharedArrayBuffer DataView Buffer URL URLSearchParams " +
    "Blob File FormData Headers Request Response ReadableStream WritableStream AbortSignal AbortController " +
    "Iterable Iterator Generator AsyncIterable AsyncIterator AsyncGenerator AsyncIterableIterator " +
    "AsyncIteratorObject IteratorObject IterableIterator ArrayLike Object String Number Boolean Symbol BigInt Temporal"
  ).split(" "),
);

/** Packages that declare the platform beside TypeScript's own library. */
const PLATFORM = /\/node_modules\/(@types\/node|undici-types|bun-types|@cloudflare\/workers-types)\//;

/** The name of the platform's class or interface that a type is an instance of. */
export function platformClass(type: Type, program: Program): string | undefined {
  const symbol = type.getSymbol();
  if (!symbol || !BUILTINS.has(symbol.name)) return undefined;
  const file = symbol.declarations?.[0]?.getSourceFile();
  if (!file) return undefined;
  const isPlatform = program.isSourceFileDefaultLibrary(file) || PLATFORM.test(file.fileName);
  return isPlatform ? symbol.name : undefined;
}

/** The same, also of a class that extends one: `Response` of `class Page extends Response`. */
export function platformBase(type: Type, program: Program, checker: TypeChecker): string | undefined {
  const own = platformClass(type, program);
  if (own) return own;
  for (const base of basesOf(type, checker)) {
    const inherited = platformBase(base, program, checker);
    if (inherited) return inherited;
  }
  return undefined;
}
