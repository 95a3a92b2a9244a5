import type { Issue } from "./contract/issue.js";
import { knownPatch, type PatchShape } from "./contract/merge-patch.js";
import { ISSUE_LIMIT } from "./contract/validation-error.js";
import { RequestValidationError } from "./errors/validation-errors.js";
import type { MergePatch } from "./types.js";

/**
 * Applies a merge patch to a value (RFC 7386, 2): properties that the patch does not have stay, `null` removes a property,
 * objects are merged, and all other values are replaced, lists as a whole. Neither argument is changed. The result consists of
 * plain objects.
 *
 * A patch that was passed to a handler also knows its type. In that case, `null` for a required property that may be `null` is
 * its value, and removes nothing. An object that did not exist before must have all its required properties.
 * @param value to change; it is not modified.
 * @param patch the changes.
 * @returns the changed value.
 * @throws RequestValidationError (422) if an object lacks a required property, with the `loc` of the missing property.
 * @example
 * app.patch("/items/:id", (id: Int, patch: MergePatch<Item>): Item => save(applyMergePatch(find(id), patch)));
 */
export function applyMergePatch<T extends object>(value: T, patch: MergePatch<NoInfer<T>>): T {
  const missing: Issue["loc"][] = [];
  const known = isPlain(patch) ? knownPatch(patch) : undefined;
  // A patch of `T` turns a `T` into a `T`, which the language cannot express.
  const result = merged(value, patch, { shape: known?.shape, way: ["body"], missing }) as T;
  if (known && missing.length > 0) throw new RequestValidationError(missing.map((loc) => known.missing(loc)));
  return result;
}

interface Place {
  readonly shape: PatchShape | undefined;
  readonly way: readonly string[];
  /** The `loc` of each missing property. */
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
  // `fromEntries` defines properties, so `__proto__` is a property like any other.
  const made: Record<string, unknown> = Object.fromEntries(result);
  const absent = isThere || !shape ? [] : shape.required.filter((name) => result.get(name) === undefined);
  for (const name of absent) if (missing.length < ISSUE_LIMIT) missing.push([...way, outside(name)]);
  return made;
}

/** An object as in JSON: the parts of a patch. A `Date` or a `Map` is a value. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** An object with properties, including an instance of a class. */
function isData(value: unknown): value is object {
  return Object.prototype.toString.call(value) === "[object Object]";
}
