import { isMembers, listOf, type Members } from "../../../runtime/contract/members.js";
import type { OpenApiDocument } from "../openapi-document.js";
import { concerns, isAnnotation } from "./keywords.js";
import { asMembers, merged } from "./merged.js";

/** One kind of value that a schema allows: of one type at most, without a union at its top; or a reference. */
export interface Alternative {
  readonly schema: Members;
  /** With the reference followed. */
  readonly value: Members;
  /** The name, if it is a component. */
  readonly name?: string;
}

/**
 * Returns what a schema allows, one by one: the members of its union, the types of its list of types, null. A list of values is
 * one alternative in any notation.
 */
export function alternativesOf(schema: Members, document: OpenApiDocument): readonly Alternative[] {
  const known = lists.get(schema);
  if (known) return known;
  // A union within itself adds nothing.
  lists.set(schema, []);
  const list = valuesTogether(expanded(schema, document));
  lists.set(schema, list);
  return list;
}

const lists = new WeakMap<Members, readonly Alternative[]>();

function expanded(schema: Members, document: OpenApiDocument): readonly Alternative[] {
  const { anyOf, oneOf, ...outer } = merged(schema, document);
  const keyword = anyOf === undefined ? "oneOf" : "anyOf";
  const union = anyOf ?? oneOf;
  if (!Array.isArray(union)) return byType(outer);
  // Two unions at once: the second is kept and compared as a whole.
  const second =
    keyword === "anyOf" && oneOf !== undefined ? { allOf: [...listOf(outer["allOf"]), { oneOf }] } : {};
  const beside = constraintsOf({ ...outer, ...second });
  return union.flatMap((member: unknown): readonly Alternative[] => {
    if (Object.keys(beside).length > 0) return alternativesOf({ allOf: [member, beside] }, document);
    const { value, name } = document.follow(member);
    if (name === undefined) return alternativesOf(asMembers(value), document);
    return [{ schema: asMembers(member), value: merged(asMembers(value), document), name }];
  });
}

/** One alternative for each type, each with the keywords that apply to it. */
function byType(schema: Members): readonly Alternative[] {
  const { nullable, type, ...rest } = schema;
  const types: readonly string[] = Array.isArray(type) ? type : type === undefined ? [] : [type];
  const all = nullable === true && types.length > 0 && !types.includes("null") ? [...types, "null"] : types;
  if (all.length < 2) {
    const isPlain = nullable === undefined && !Array.isArray(type);
    const one = isPlain ? schema : { ...rest, ...(all.length > 0 && { type: all[0] }) };
    return [{ schema: one, value: one }];
  }
  return all.flatMap((one: string) => {
    const kept = Object.entries(rest).filter(([keyword]) => isAnnotation(keyword) || concerns(keyword, one));
    const typed: Record<string, unknown> = { type: one, ...Object.fromEntries(kept) };
    if (one === "null") {
      delete typed["enum"];
      delete typed["const"];
    }
    const values = valuesOf(typed)?.filter(
      (value) => typeOfValue(value) === one || (one === "number" && typeOfValue(value) === "integer"),
    );
    if (values?.length === 0) return [];
    if (values && typed["enum"] !== undefined) typed["enum"] = values;
    return [{ schema: typed, value: typed }];
  });
}

/** Adjacent lists of values form one list. */
function valuesTogether(alternatives: readonly Alternative[]): readonly Alternative[] {
  const isList = ({ name, value }: Alternative) =>
    name === undefined &&
    valuesOf(value) !== undefined &&
    Object.keys(constraintsOf(value)).every((keyword) => VALUES.has(keyword));
  const lists = alternatives.filter(isList);
  if (lists.length < 2) return alternatives;
  const together: Members = { enum: lists.flatMap(({ value }) => valuesOf(value) ?? []) };
  return [{ schema: together, value: together }, ...alternatives.filter((one) => !isList(one))];
}

const VALUES: ReadonlySet<string> = new Set(["type", "enum", "const"]);

/** The keywords that constrain values. */
export function constraintsOf(schema: Members): Members {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !isAnnotation(keyword)));
}

/** The values that a schema lists, in `enum` or `const`. */
export function valuesOf(schema: Members): readonly unknown[] | undefined {
  if (schema["const"] !== undefined) return [schema["const"]];
  return Array.isArray(schema["enum"]) ? schema["enum"] : undefined;
}

/** The types of a schema: as declared, or those of its listed values. `undefined` for any type. */
export function typesOf(schema: Members): ReadonlySet<string> | undefined {
  const { type } = schema;
  if (typeof type === "string") return new Set([type]);
  const values = valuesOf(schema);
  if (!values) return undefined;
  const types = new Set(values.map(typeOfValue));
  if (types.has("number")) types.delete("integer");
  return types;
}

/** The type of a schema that has exactly one. */
export function typeOf(schema: Members): string | undefined {
  const types = typesOf(schema);
  return types?.size === 1 ? [...types][0] : undefined;
}

function typeOfValue(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}

/** The properties that have only one value and so distinguish the objects of a union: `kind: "cat"`. */
export function tagsOf({ properties }: Members): readonly string[] {
  if (!isMembers(properties)) return [];
  return Object.entries(properties).flatMap(([name, schema]) => {
    const [only, ...others] = valuesOf(asMembers(schema)) ?? [];
    return only === undefined || others.length > 0 ? [] : [`${name}: ${JSON.stringify(only)}`];
  });
}
