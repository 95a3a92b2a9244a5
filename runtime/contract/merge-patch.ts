import type { Issue } from "./issue.js";

/** RFC 7386. */
export const MERGE_PATCH_TYPE = "application/merge-patch+json";

/** The parts of an object's type that determine how a patch is applied, and that the handler's value does not show. */
export interface PatchShape {
  /** Properties that must be present. */
  readonly required: readonly string[];
  /** Those of them that may be `null`. There, `null` is a value and removes nothing. */
  readonly nullable: readonly string[];
  /** The names of properties on the wire, if they have other names there. */
  readonly names?: Readonly<Record<string, string>>;
  /** Values that are filled in for absent properties. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /**
   * The shape of the object in a property, if it has one. A value that the project or a library creates from what was sent is
   * whole, even if it looks like a JSON object. A function, since a type may contain itself.
   */
  inside?(name: string): PatchShape | "whole" | undefined;
}

/** What is known about a decoded patch. */
export interface KnownPatch {
  readonly shape: PatchShape;
  /** Reports a missing property of an object in the patch, which is shown as it was sent. */
  missing(loc: Issue["loc"]): Issue;
}

/** Facts that are not in the value and must not be visible in it. */
const patches = new WeakMap<object, KnownPatch>();

export function rememberPatch(patch: object, known: KnownPatch): void {
  patches.set(patch, known);
}

export function knownPatch(patch: object): KnownPatch | undefined {
  return patches.get(patch);
}
