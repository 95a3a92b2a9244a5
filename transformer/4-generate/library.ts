import type * as library from "../../runtime/generated/index.js";
import type { Issues } from "../../runtime/generated/issues.js";

/**
 * What generated code may call. Its module is looked at for its types alone, so that a name which the library does not
 * export does not compile.
 */
export type LibraryName = keyof typeof library;

/** Where issues can be said to stand, by `x.from`. */
export type IssuePlace = Parameters<Issues["from"]>[0];

/** Where the library reads objects from, property by property. */
export type GivenPlace = Parameters<typeof library.given>[1];

/** A name of the library's as generated code writes it: `$.asDate`. */
export type Library = (name: LibraryName) => string;

/** What generated functions call and ask of the issues they are given: `x.tooShort`. */
export function x(name: keyof Issues): string {
  return `x.${name}`;
}

/** The statement that notes what is wrong with `v`: `x.tooShort(v, 3, k);`. */
export function noting(name: keyof Issues, ...more: readonly (string | number)[]): string {
  return `${x(name)}(${["v", ...more, "k"].join(", ")});`;
}
