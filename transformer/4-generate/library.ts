import type * as library from "../../runtime/generated/index.js";
import type { Issues } from "../../runtime/generated/issues.js";

/**
 * What generated code can call. Only the types of the library's module are used, so that a name which the library does not export
 * does not compile.
 */
export type LibraryName = keyof typeof library;

/** The places that issues can have, by `x.from`. */
export type IssuePlace = Parameters<Issues["from"]>[0];

/** The sources from which the library reads objects, property by property. */
export type GivenPlace = Parameters<typeof library.given>[1];

/** A name of the library as generated code writes it, such as `$.asDate`. */
export type Library = (name: LibraryName) => string;

/** A member of the issues object that generated functions receive, such as `x.tooShort`. */
export function x(name: keyof Issues): string {
  return `x.${name}`;
}

/** The statement that records what is wrong with `v`: `x.tooShort(v, 3, k);`. */
export function noting(name: keyof Issues, ...more: readonly (string | number)[]): string {
  return `${x(name)}(${["v", ...more, "k"].join(", ")});`;
}
