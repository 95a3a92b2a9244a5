import { RESERVED } from "./pieces.js";

/** Words that cannot name a function or a type in a module, or that are names in every function of a client. */
const WORDS = (
  "any arguments as asserts async await bigint boolean break case catch class const constructor continue debugger default " +
  "delete do else enum eval export extends false finally for from function get if implements import in infer instanceof " +
  "interface is keyof let module namespace never new null number object of options out override package private protected " +
  "public readonly require return satisfies set static string super switch symbol this throw true try type typeof undefined " +
  "unique unknown using var void while with yield " +
  "client v k i createClient isApiError ApiErrors AsyncIterable Map Set Temporal BigInt RegExp Symbol Partial WebSocket ReadableStream"
).split(" ");

/** Gives everything in a module a unique name. */
export interface Names {
  /** Returns the name itself if it is free, otherwise the name with a number. */
  take(wanted: string): string;
}

/** @param taken names that are already in use. */
export function namesBeside(taken: Iterable<string>): Names {
  const all = new Set(taken);
  return {
    take(wanted) {
      const legal = identifier(wanted);
      let name = legal;
      for (let count = 2; all.has(name); count++) name = `${legal}${count}`;
      all.add(name);
      return name;
    },
  };
}

/** `await` treats anything with a function of this name as a promise: an object, or the namespace that `import()` returns. */
const PROMISED = "then";

/** Names at the top level of a client. */
export function topLevelNames(): Names {
  return namesBeside([...RESERVED, ...WORDS, PROMISED]);
}

/** Names of an object of operations. */
export function memberNames(): Names {
  return namesBeside([PROMISED]);
}

/** Names inside a function. */
export function localNames(): Names {
  return namesBeside([...RESERVED, ...WORDS]);
}

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

export function isIdentifier(name: string): boolean {
  return IDENTIFIER.test(name);
}

/** `read-item` becomes `readItem`. A valid identifier stays unchanged. */
function identifier(name: string): string {
  if (isIdentifier(name)) return name;
  const joined = name.replace(
    /[^\p{ID_Continue}$]+(.)?/gu,
    (_, next: string | undefined) => next?.toUpperCase() ?? "",
  );
  return isIdentifier(joined) ? joined : `_${joined}`;
}

/** `items` for `Items`, `adminUsers` for `Admin users`: the name of a group of operations. */
export function camelCase(name: string): string {
  const legal = identifier(name.trim());
  return legal.charAt(0).toLowerCase() + legal.slice(1);
}

export function pascalCase(name: string): string {
  const legal = identifier(name);
  return legal.charAt(0).toUpperCase() + legal.slice(1);
}

/** An expression that checks whether a value has a property. Properties that every object inherits are checked by name. */
export function presentText(value: string, name: string): string {
  const isThere = `${access(value, name)} !== undefined`;
  return name in Object.prototype
    ? `(Object.hasOwn(${value}, ${JSON.stringify(name)}) && ${isThere})`
    : isThere;
}

/** A property in an object literal or a type. In brackets, `__proto__` is an ordinary name. */
export function propertyKey(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return isIdentifier(name) ? name : JSON.stringify(name);
}

/** `value.name`, or the name in brackets. */
export function access(value: string, name: string): string {
  return isIdentifier(name) ? `${value}.${name}` : `${value}[${JSON.stringify(name)}]`;
}
