import type { Issue } from "./issue.js";

/** RFC 7386. */
export const MERGE_PATCH_TYPE = "application/merge-patch+json";

/** What of an object's type says how a patch of it is applied, where the handler's value does not. */
export interface PatchShape {
  /** Properties that must be there. */
  readonly required: readonly string[];
  /** Those of them that may be `null`, which then is a value and removes nothing. */
  readonly nullable: readonly string[];
  /** What properties are called outside, where they have another name there. */
  readonly names?: Readonly<Record<string, string>>;
  /** What is filled in where it is not there. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /**
   * Of the object that a property holds, if it holds one. What the project or a library makes of what was sent is whole, though it
   * may look like an object of JSON. A function, since a type may contain itself.
   */
  inside?(name: string): PatchShape | "whole" | undefined;
}

/** What is known of a patch that was decoded. */
export interface KnownPatch {
  readonly shape: PatchShape;
  /** That a property is missing in an object of the patch, which is shown as it was sent. */
  missing(loc: Issue["loc"]): Issue;
}

/** What is said nowhere in the value, and must not be seen in it. */
const patches = new WeakMap<object, KnownPatch>();

export function rememberPatch(patch: object, known: KnownPatch): void {
  patches.set(patch, known);
}

export function knownPatch(patch: object): KnownPatch | undefined {
  return patches.get(patch);
}
