import type { Issue } from "./contract/issue.js";
import { knownPatch, type PatchShape } from "./contract/merge-patch.js";
import { ISSUE_LIMIT } from "./contract/validation-error.js";
import { RequestValidationError } from "./errors/validation-errors.js";
import type { MergePatch } from "./types.js";

/**
 * What becomes of a value when a merge patch is applied to it (RFC 7386, 2): what the patch does not have stays, `null` removes,
 * objects are merged, and all else is replaced, lists as a whole. Neither of the two is changed; the result is made of plain objects.
 *
 * A patch that a handler was given knows its type as well. There, `null` for a property that is required and may be `null` is the
 * value, and removes nothing. An object that was not there before must come with all its required properties.
 * @param value to change; it stays as it is.
 * @param patch what is to change of it.
 * @returns the changed value.
 * @throws RequestValidationError (422) where an object lacks a required property, with the `loc` of what is missing.
 * @example
 * app.patch("/items/:id", (id: Int, patch: MergePatch<Item>): Item => save(applyMergePatch(find(id), patch)));
 */
export function applyMergePatch<T extends object>(value: T, patch: MergePatch<NoInfer<T>>): T {
  const missing: Issue["loc"][] = [];
  const known = isPlain(patch) ? knownPatch(patch) : undefined;
  // A patch of `T` makes a `T` of a `T`; nothing in the language says so.
  const result = merged(value, patch, { shape: known?.shape, way: ["body"], missing }) as T;
  if (known && missing.length > 0) throw new RequestValidationError(missing.map((loc) => known.missing(loc)));
  return result;
}

interface Place {
  readonly shape: PatchShape | undefined;
  readonly way: readonly string[];
  /** The `loc` of each property that is. */
  readonly missing: Issue["loc"][];
}

function merged(target: unknown, patch: unknown, { shape, way, missing }: Place): unknown {
  if (!isPlain(patch)) return patch;
  const isThere = isData(target);
  const result = new Map<string, unknown>(Object.entries(isThere ? target : (shape?.defaults ?? {})));
  const outside = (name: string) =>
    shape?.names && Object.hasOwn(shape.names, name) ? String(shape.names[name]) : name;
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    if (value === null && !shape?.nullable.includes(name)) result.delete(name);
    else {
      const inner = shape?.inside?.(name);
      if (inner === "whole") result.set(name, value);
      else {
        const place = { shape: inner, way: [...way, outside(name)], missing };
        result.set(name, merged(result.get(name), value, place));
      }
    }
  }
  // `fromEntries` defines what it sets: a property called `__proto__` is one like any other.
  const made: Record<string, unknown> = Object.fromEntries(result);
  const absent = isThere || !shape ? [] : shape.required.filter((name) => result.get(name) === undefined);
  for (const name of absent) if (missing.length < ISSUE_LIMIT) missing.push([...way, outside(name)]);
  return made;
}

/** An object as JSON has them: what a patch consists of. A `Date` or a `Map` is a value. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** An object with properties, also of a class. */
function isData(value: unknown): value is object {
  return Object.prototype.toString.call(value) === "[object Object]";
}
