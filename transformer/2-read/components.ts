import type { Semantics, TypeName, TypeRef, TypeShape } from "../semantics/semantics.js";
import { isBrand, isOnlyMarkers } from "./kinds/markers.js";
import type { ScalarShape } from "./kinds/scalars.js";
import { isUndefined } from "./kinds/undefined.js";
import { isLikeUpload } from "./kinds/uploads.js";

/** The search through types that are written out ends here: a type that has not come back to itself by then will not. */
const SEARCH_LIMIT = 2_000;

/**
 * Decides which types are referred to by name. That must depend on the type alone, never on the order of reading, or a document
 * would change with the order of files. Returns the same object for the same type under the same name.
 */
export function createComponents(semantics: Semantics): (type: TypeRef) => TypeName | undefined {
  // One type may have two names: `Partial<Item>` in places where its alias is not written.
  const known = new Map<TypeName, boolean>();
  return (type) => {
    const name = semantics.nameOf(type);
    if (!name) return undefined;
    const isComponent =
      known.get(name) ?? (isDeclaredAsOne(type, name, semantics) || isRecursive(type, name, semantics));
    known.set(name, isComponent);
    return isComponent ? name : undefined;
  };
}

/** Interfaces, classes, enums, and aliases of objects and unions; not aliases of scalars, arrays and records. */
function isDeclaredAsOne(type: TypeRef, name: TypeName, semantics: Semantics): boolean {
  const shape = semantics.shape(type);
  if (name.vocabulary || name.kind === "property" || isOnlyMarkers(shape)) return false;
  // A file has no name in a document, or is refused where it is used.
  if (isLikeUpload(shape)) return false;
  if (name.kind !== "alias") return ["object", "union", "literal"].includes(shape.kind);
  switch (shape.kind) {
    case "object":
      return shape.properties.length > 0;
    case "union":
      return isUnionOfSeveral(shape, semantics);
    case "intersection":
      return isIntersectionOfObjects(shape, semantics);
    case "literal":
    case "template":
    case "array":
    case "tuple":
    case "builtin":
    case "extension":
    case "function":
      return false;
    default:
      shape satisfies ScalarShape;
      return false;
  }
}

function isUnionOfSeveral(shape: Extract<TypeShape, { kind: "union" }>, semantics: Semantics): boolean {
  const present = shape.members.filter((member) => !isUndefined(member, semantics));
  const isBoolean = present.every((member) => isBooleanLiteral(member, semantics));
  return present.length > 1 && !isBoolean;
}

/** `boolean & Default<true>` is a union to the checker, but a tagged scalar to people. */
function isBooleanLiteral(type: TypeRef, semantics: Semantics): boolean {
  const shape = semantics.shape(type);
  if (shape.kind === "intersection") return shape.members.some((part) => isBooleanLiteral(part, semantics));
  return shape.kind === "literal" && typeof shape.value === "boolean";
}

function isIntersectionOfObjects(
  shape: Extract<TypeShape, { kind: "intersection" }>,
  semantics: Semantics,
): boolean {
  const parts = shape.members
    .map((member) => semantics.shape(member))
    .filter((part) => part.kind !== "nonprimitive");
  const objects = parts.filter((part) => part.kind === "object");
  return objects.length === parts.length && !objects.every((part) => isOnlyMarkers(part) || isBrand(part));
}

/** Whether an alias that would be written out comes back to itself: `type Tree = Tree[]`, `Partial<Item>` in `Item`. */
function isRecursive(type: TypeRef, { vocabulary }: TypeName, semantics: Semantics): boolean {
  const target = semantics.identity(type);
  const seen = new Set<object>();
  const queue = [...partsOf(type, semantics)];
  for (let part = queue.pop(); part !== undefined && seen.size < SEARCH_LIMIT; part = queue.pop()) {
    const key = semantics.identity(part);
    if (key === target) return true;
    if (seen.has(key)) continue;
    seen.add(key);
    const name = semantics.nameOf(part);
    // A type that comes back to itself through a named type contains that name, and needs none of its own.
    const isEnd =
      name && ((vocabulary && name.kind === "property") || isDeclaredAsOne(part, name, semantics));
    if (!isEnd) queue.push(...partsOf(part, semantics));
  }
  return false;
}

function partsOf(type: TypeRef, semantics: Semantics): readonly TypeRef[] {
  const shape = semantics.shape(type);
  switch (shape.kind) {
    case "array":
      return [shape.element];
    case "tuple":
      return shape.elements.map((element) => element.type);
    case "union":
    case "intersection":
      return shape.members;
    case "builtin":
      return shape.args;
    case "object":
      if (isOnlyMarkers(shape)) return [];
      return [
        ...shape.properties.map((property) => property.type),
        ...shape.index.map(({ value }) => value),
        ...(shape.toJson ? [shape.toJson.answer] : []),
      ];
    case "literal":
    case "template":
    case "extension":
    case "function":
      return [];
    default:
      shape satisfies ScalarShape;
      return [];
  }
}
