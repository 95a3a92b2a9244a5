import { CS2010, CS2012, CS2015 } from "../../diagnostics/catalogue.js";
import { type Annotations, isJsonObject, type Json, type Schema } from "../../schema.js";
import type { Semantics, TypeRef } from "../../semantics/semantics.js";
import { annotate, mergeAnnotations } from "../annotations.js";
import { present, TAG } from "../kinds/markers.js";
import type { Place } from "../place.js";
import type { Reading } from "../reading.js";
import { applyConstraints, nameOfKind } from "./apply.js";
import { applyChecks, checksOf } from "./checks.js";
import { type Constraint, constraint, isKeyword } from "./constraint.js";
import { valueOfType } from "./type-values.js";

/** A typia tag, as in the type of its `"typia.tag"` property. */
interface Tag {
  readonly kind: string;
  readonly value: TypeRef | undefined;
  readonly schema: TypeRef | undefined;
  readonly target: TypeRef | undefined;
  /** An expression that checks the value, or one for each of several types. */
  readonly validate: TypeRef | undefined;
  /** The message for a value that breaks it. */
  readonly message?: string;
}

/**
 * Kinds that describe, or that concern formats other than JSON. {@link defaultOf} reads `default`, and {@link namesInType} reads
 * `name`.
 */
const SILENT: ReadonlySet<string> = new Set(["default", "name", "sequence"]);

/**
 * Returns the schema with typia's tags.
 * @param tags the types of the tags' `"typia.tag"` properties.
 */
export function applyTags(schema: Schema, tags: readonly TypeRef[], place: Place, reading: Reading): Schema {
  if (tags.length === 0) return schema;
  const constraints: Constraint[] = [];
  let annotations: Annotations = {};
  let result = schema;
  for (const tag of tags.map((type) => readTag(type, reading.semantics))) {
    if (isKeyword(tag.kind)) {
      const each = constraintOf(tag, reading);
      if (typeof each !== "string") constraints.push(each);
      else reading.report(CS2012({ tag: tag.kind, expected: each, found: print(tag, reading) }), place);
    } else if (!SILENT.has(tag.kind)) {
      result = applyCustom(result, tag, place, reading);
      annotations = mergeAnnotations(annotations, annotationsOf(tag, reading.semantics));
    }
  }
  return annotate(applyConstraints(result, constraints, place, reading), annotations);
}

/** Returns the schema with the constraint of a custom tag. */
function applyCustom(schema: Schema, tag: Tag, place: Place, reading: Reading): Schema {
  const { kind, target, validate, message } = tag;
  if (!validate) return schema;
  const value = tag.value && valueOfType(tag.value, reading.semantics);
  const text = ["undefined", "object"].includes(typeof value) ? kind : `${kind} ${value}`;
  const custom = { kind, text, target, validate, ...(message !== undefined && { message }) };
  const checks = checksOf(custom, reading);
  if (typeof checks === "string") {
    reading.report(CS2015({ kind, reason: checks }), place);
    return schema;
  }
  const checked = applyChecks(schema, checks, reading);
  if (checked) return checked;
  reading.report(CS2010({ constraint: text, type: nameOfKind(schema, reading) }), place);
  return schema;
}

/** The value that `Default<V>` gives an absent value of the type. */
export function defaultOf(type: TypeRef, reading: Pick<Reading, "semantics" | "defaults">): Json | undefined {
  const { semantics, defaults } = reading;
  const shape = semantics.shape(type);
  // To the checker `boolean & Default<true>` is `(true & Default<true>) | (false & Default<true>)`.
  if (shape.kind === "union") return first(shape.members, (member) => defaultOf(member, reading));
  if (shape.kind !== "intersection") return undefined;
  const key = semantics.identity(type);
  if (!defaults.has(key))
    defaults.set(
      key,
      first(shape.members, (member) => defaultTag(member, semantics)),
    );
  return defaults.get(key);
}

/** The wire names that `Name<N>` gives a property of the type. */
export function namesInType(
  type: TypeRef,
  { semantics, names }: Pick<Reading, "semantics" | "names">,
): readonly string[] {
  const shape = semantics.shape(type);
  if (shape.kind !== "union" && shape.kind !== "intersection") return NO_NAMES;
  const key = semantics.identity(type);
  const known = names.get(key);
  if (known) return known;
  const inside = shape.members.flatMap((member) =>
    shape.kind === "union" ? namesInType(member, { semantics, names }) : nameTag(member, semantics),
  );
  const found = inside.length === 0 ? NO_NAMES : [...new Set(inside)];
  names.set(key, found);
  return found;
}

const NO_NAMES: readonly string[] = [];

function nameTag(type: TypeRef, semantics: Semantics): readonly string[] {
  const tag = tagOf(type, semantics);
  const value = tag?.kind === "name" && tag.value ? semantics.shape(tag.value) : undefined;
  return value?.kind === "literal" && typeof value.value === "string" && value.value !== ""
    ? [value.value]
    : [];
}

function first<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The tag, if a member of an intersection is one. */
function tagOf(type: TypeRef, semantics: Semantics): Tag | undefined {
  const shape = semantics.shape(type);
  if (shape.kind !== "object") return undefined;
  const property = shape.properties.find((each) => each.name === TAG);
  return property && readTag(present(semantics, property.type), semantics);
}

function defaultTag(type: TypeRef, semantics: Semantics): Json | undefined {
  const tag = tagOf(type, semantics);
  return tag?.kind === "default" && tag.value ? valueOfType(tag.value, semantics) : undefined;
}

function readTag(type: TypeRef, semantics: Semantics): Tag {
  const { properties } = semantics.members(type);
  const typeOf = (name: string) => {
    const property = properties.find((each) => each.name === name);
    return property && present(semantics, property.type);
  };
  const kind = typeOf("kind");
  const name = kind && semantics.shape(kind);
  const validate = typeOf("validate");
  const words = typeOf("message");
  const message = words && semantics.shape(words);
  return {
    kind: name?.kind === "literal" ? String(name.value) : "unknown",
    value: typeOf("value"),
    schema: typeOf("schema"),
    target: typeOf("target"),
    validate: validate && semantics.shape(validate).kind !== "undefined" ? validate : undefined,
    ...(message?.kind === "literal" && { message: String(message.value) }),
  };
}

function constraintOf(tag: Tag, reading: Reading): Constraint | string {
  const shape = tag.value && reading.semantics.shape(tag.value);
  const value = shape?.kind === "literal" ? shape.value : undefined;
  const known = isKeyword(tag.kind) ? constraint(tag.kind, value) : `a known tag`;
  return typeof known === "string" || tag.message === undefined ? known : { ...known, message: tag.message };
}

function print(tag: Tag, reading: Reading): string {
  return tag.value ? reading.semantics.print(tag.value) : "nothing";
}

function annotationsOf(tag: Tag, semantics: Semantics): Annotations {
  const value = tag.value && valueOfType(tag.value, semantics);
  if (tag.kind === "example") return value === undefined ? {} : { examples: [value] };
  if (tag.kind === "examples") return isJsonObject(value) ? { examples: Object.values(value) } : {};
  const schema = tag.schema && valueOfType(tag.schema, semantics);
  if (!isJsonObject(schema)) return {};
  const { title, description, ...extra } = schema;
  return {
    ...(typeof title === "string" && { title }),
    ...(typeof description === "string" && { description }),
    ...(Object.keys(extra).length > 0 && { extra }),
  };
}
