import type { Semantics, TypeName, TypeRef } from "../semantics/semantics.js";
import { present } from "./kinds/markers.js";
import type { ScalarShape } from "./kinds/scalars.js";

/** The name of a type: `id` is unique, `label` is for people. */
export interface Naming {
  readonly id: string;
  readonly label: string;
}

/** Type arguments nested deeper than this come from a type that grows at every step: `Node<T[]>` in `Node<T>`. */
const NESTING_LIMIT = 16;
/** From this depth, types that may come back to themselves are named after their property. */
const WRITTEN_OUT = 6;
/** Longer labels of types without a name are cut and made unique by a hash. */
const LABEL_LIMIT = 40;

/**
 * `Page<Item>` is `PageItem`, with the id `src/page#Page<src/item#Item>`. Returns `undefined` if the type arguments are nested
 * infinitely.
 */
export function namingOf(name: TypeName, semantics: Semantics): Naming | undefined {
  try {
    return named(name, semantics, 0);
  } catch (error) {
    if (error instanceof TooDeep) return undefined;
    throw error;
  }
}

class TooDeep extends Error {}

function named(name: TypeName, semantics: Semantics, depth: number): Naming {
  if (depth > NESTING_LIMIT) throw new TooDeep();
  const args = name.args.map((arg) => naming(arg, semantics, depth + 1));
  const scope = name.scope === "" ? "" : `${name.scope}.`;
  const id = name.vocabulary ? name.name : `${name.module}#${scope}${name.name}`;
  const written = args.slice(0, args.length - name.defaults);
  return {
    id: args.length > 0 ? `${id}<${args.map((arg) => arg.id).join(",")}>` : id,
    label: name.name + written.map((arg) => arg.label).join(""),
  };
}

function naming(type: TypeRef, semantics: Semantics, depth: number): Naming {
  if (depth > NESTING_LIMIT) throw new TooDeep();
  const name = semantics.nameOf(type);
  if (name?.kind === "property" && depth <= WRITTEN_OUT)
    return shortened(structural(type, semantics, depth + 1));
  // `Array`, `Date` and `Map` are kinds of their own. `Partial` and `Email` are names that say more than their parts.
  if (name && !(name.vocabulary && name.kind !== "alias")) return named(name, semantics, depth);
  return shortened(structural(type, semantics, depth + 1));
}

function shortened({ id, label }: Naming): Naming {
  return { id, label: label.length <= LABEL_LIMIT ? label : label.slice(0, LABEL_LIMIT) + hash(id) };
}

/** A type without a name is named after its parts. */
function structural(type: TypeRef, semantics: Semantics, depth: number): Naming {
  const inner = (part: TypeRef) => naming(part, semantics, depth);
  const shape = semantics.shape(type);
  switch (shape.kind) {
    case "literal": {
      const text = typeof shape.value === "bigint" ? `${shape.value}n` : JSON.stringify(shape.value);
      return { id: text, label: pascal(String(shape.value)) || "Empty" };
    }
    case "array":
      return fill([inner(shape.element)], ([id]) => `${id}[]`, "Array");
    case "tuple":
      return fill(
        shape.elements.map((element) => {
          const { id, label } = inner(element.optional ? present(semantics, element.type) : element.type);
          return { id: `${element.rest ? "..." : ""}${id}${element.optional ? "?" : ""}`, label };
        }),
        (ids) => `[${ids.join(",")}]`,
        "Tuple",
      );
    case "union": {
      const members = shape.members.map(inner);
      return {
        id: `(${members.map((member) => member.id).join("|")})`,
        label: members.map((member) => member.label).join("Or"),
      };
    }
    case "intersection":
      return fill(shape.members.map(inner), (ids) => `(${ids.join("&")})`, "");
    case "template": {
      const types = shape.types.map(inner);
      const id = shape.texts.map((text, i) => text + (types[i] ? `\${${types[i].id}}` : "")).join("");
      const label = shape.texts.map((text, i) => pascal(text) + (types[i]?.label ?? "")).join("");
      return { id: `\`${id}\``, label };
    }
    case "builtin": {
      // The type of the buffer makes no difference on the wire.
      const args = shape.name === "Uint8Array" ? [] : shape.args.map(inner);
      const id = args.length > 0 ? `${shape.name}<${args.map((arg) => arg.id).join(",")}>` : shape.name;
      // `Page<Temporal.Instant>` is `PageInstant`.
      const name = shape.name.replace("Temporal.", "");
      return { id, label: name + args.map((arg) => arg.label).join("") };
    }
    case "object": {
      const properties = shape.properties.map((property) => {
        const { id, label } = inner(present(semantics, property.type));
        const mark = property.optional ? "?" : "";
        return { id: `${JSON.stringify(property.name)}${mark}:${id}`, label: pascal(property.name) + label };
      });
      const index = shape.index.map(({ key, value }) => {
        const [from, to] = [inner(key), inner(value)];
        return { id: `[${from.id}]:${to.id}`, label: `${to.label}By${from.label}` };
      });
      const all = [...properties, ...index];
      return fill(all, (ids) => `{${ids.join(";")}}`, all.length > 0 ? "" : "Object");
    }
    case "extension":
    case "function":
      return { id: shape.kind, label: pascal(shape.kind) };
    default:
      shape satisfies ScalarShape;
      return { id: shape.kind, label: pascal(shape.kind) };
  }
}

function fill(parts: readonly Naming[], id: (ids: readonly string[]) => string, suffix: string): Naming {
  return {
    id: id(parts.map((part) => part.id)),
    label: parts.map((part) => part.label).join("") + suffix,
  };
}

function pascal(text: string): string {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

/** FNV-1a, 32 bits: the same in every process. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}
