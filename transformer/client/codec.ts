import { factsOf } from "../kinds.js";
import { reachable } from "../parts.js";
import {
  type Direction,
  type Discriminator,
  type IndexSignature,
  type MapSchema,
  type NamedType,
  type ObjectSchema,
  type Property,
  resolve,
  type Schema,
  type TupleSchema,
  type TypeTable,
  type UnionSchema,
  wireName,
} from "../schema.js";
import type { ClientModule } from "./client-module.js";
import { fitText } from "./fit.js";
import { fromText } from "./from-text.js";
import { bySignature } from "./index-text.js";
import { access, isIdentifier, presentText, propertyKey } from "./names.js";
import { PARSED_TEXTS } from "./parsed-text.js";
import { isOptional, typeText } from "./type-text.js";

/**
 * Whether the value in JSON differs from the caller's value, in one direction. `JSON.stringify` writes a `Date` itself, so for
 * values that are sent only those that it cannot write differ.
 */
export function isConverted(schema: Schema, direction: Direction, types: TypeTable): boolean {
  for (const part of reachable([schema], types, direction))
    if (isConvertedItself(part, direction)) return true;
  return false;
}

function isConvertedItself(schema: Schema, direction: Direction): boolean {
  switch (schema.kind) {
    case "object":
      return schema.properties.some(({ wire }) => wire !== undefined);
    case "toJSON":
    case "upload":
    case "never":
      return false;
    case "string":
    case "number":
    case "bigint":
    case "boolean":
    case "null":
    case "literal":
    case "template":
    case "parsed":
    case "unknown":
    case "array":
    case "set":
    case "map":
    case "tuple":
    case "union":
    case "ref": {
      const { converted, stringified } = factsOf(schema);
      return direction === "input" ? !stringified : converted;
    }
  }
}

/**
 * An expression for what is sent instead of a value, or for the value that was received: the encoders and decoders of a client, a
 * reading of the Schema. It is `undefined` if the two are the same.
 * @param v a variable of type `any`.
 */
export function convertText(
  schema: Schema,
  v: string,
  direction: Direction,
  module: ClientModule,
): string | undefined {
  if (!module.isConverted(schema, direction)) return undefined;
  const inner = (part: Schema, at: string) => convertText(part, at, direction, module);
  const isInput = direction === "input";
  switch (schema.kind) {
    case "bigint":
      return isInput ? `${module.library("digits")}(${v})` : `BigInt(${v})`;
    case "parsed":
      if (isInput) return schema.type === "Uint8Array" ? `${module.library("toBase64")}(${v})` : undefined;
      return PARSED_TEXTS[schema.type].value(v, module);
    case "array":
      return `${v}.map(${mapperText(schema.items, direction, module)})`;
    case "set": {
      const item = mapperText(schema.items, direction, module);
      if (isInput) return item === undefined ? `[...${v}]` : `[...${v}].map(${item})`;
      return `new Set(${item === undefined ? v : `${v}.map(${item})`})`;
    }
    case "map":
      return mapText(schema, v, direction, module);
    case "tuple":
      return tupleText(schema, v, inner);
    case "object":
      return objectText(schema, v, direction, module);
    case "toJSON":
      return inner(schema[direction] ?? { kind: "never" }, v);
    case "union":
      return unionText(schema, v, direction, module);
    case "ref":
      return `${module.typeFunction(FUNCTION_KINDS[direction], schema.id)}(${v})`;
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "literal":
    case "template":
    case "upload":
    case "unknown":
    case "never":
      return undefined;
  }
}

/** A function that converts one value, for `map` or a reader. `undefined` if nothing needs to be converted. */
export function mapperText(schema: Schema, direction: Direction, module: ClientModule): string | undefined {
  const text = convertText(schema, "v", direction, module);
  if (text === undefined) return undefined;
  if (schema.kind === "ref") return module.typeFunction(FUNCTION_KINDS[direction], schema.id);
  return `(v: any) => ${arrowBody(text)}`;
}

const FUNCTION_KINDS = { input: "encode", output: "decode" } as const;

/** An object literal needs parentheses, or it would be a block. */
function arrowBody(text: string): string {
  return text.startsWith("{") ? `(${text})` : text;
}

/** A function for a named type. */
export function functionText(
  direction: Direction,
  name: string,
  { id, schema }: NamedType,
  module: ClientModule,
): string {
  const body = convertText(schema, "v", direction, module) ?? "v";
  const returned = direction === "input" ? "unknown" : typeText({ kind: "ref", id }, direction, module);
  return `const ${name} = (v: any): ${returned} => ${arrowBody(body)};`;
}

function mapText({ key, value }: MapSchema, v: string, direction: Direction, module: ClientModule): string {
  const content = convertText(value, "v", direction, module);
  if (direction === "input") {
    const pairs = `[...${v}].map(([k, v]: any) => [${module.library("text")}(k), ${content ?? "v"}])`;
    return `Object.fromEntries(${pairs})`;
  }
  const name = fromText(key, "k", module);
  if (content === undefined && name === undefined) return `new Map(Object.entries(${v}))`;
  return `new Map(Object.entries(${v}).map(([k, v]: any) => [${name ?? "k"}, ${content ?? "v"}]))`;
}

function tupleText(
  schema: TupleSchema,
  v: string,
  inner: (part: Schema, at: string) => string | undefined,
): string {
  const rest = (schema.rest && inner(schema.rest, "v")) ?? "v";
  const choices = schema.items.map(({ schema: item }, i) => `i === ${i} ? ${inner(item, "v") ?? "v"} : `);
  return `${v}.map((v: any, i: number) => ${arrowBody(choices.join("") + rest)})`;
}

/** Properties that are not converted are copied unchanged, including undeclared ones. */
function objectText(schema: ObjectSchema, v: string, direction: Direction, module: ClientModule): string {
  const { properties, index = [] } = schema;
  const renamed = properties.filter(({ wire }) => wire !== undefined);
  const names = properties.map((property) => nameIn(property, direction));
  const others = indexText(index, v, names, direction, module);
  // A renamed property must be left out under its old name, so all properties are listed.
  const kept =
    renamed.length > 0
      ? others
      : [
          `...${v}`,
          ...(others.length > 0 && index.some(({ value }) => module.isConverted(value, direction))
            ? others
            : []),
        ];
  const listed =
    renamed.length > 0
      ? properties
      : properties.filter((property) => module.isConverted(property.schema, direction));
  const members = listed.map((property) => memberText(property, v, direction, module));
  return `{ ${[...kept, ...members].join(", ")} }`;
}

function indexText(
  index: readonly IndexSignature[],
  v: string,
  declared: readonly string[],
  direction: Direction,
  module: ClientModule,
): readonly string[] {
  if (index.length === 0) return [];
  const chosen = bySignature(index, (value) => convertText(value, "v", direction, module) ?? "v", "v");
  const but = declared.length > 0 ? `, ${JSON.stringify(declared)}` : "";
  return [`...${module.library("each")}(${v}, (v: any, k) => ${arrowBody(chosen)}${but})`];
}

const nameIn = (property: Property, direction: Direction) =>
  direction === "input" ? property.name : wireName(property);
const nameOut = (property: Property, direction: Direction) =>
  direction === "input" ? wireName(property) : property.name;

function memberText(property: Property, v: string, direction: Direction, module: ClientModule): string {
  const at = access(v, nameIn(property, direction));
  const member = `${propertyKey(nameOut(property, direction))}: ${convertText(property.schema, at, direction, module) ?? at}`;
  return isOptional(property, direction)
    ? `...(${presentText(v, nameIn(property, direction))} && { ${member} })`
    : member;
}

/**
 * Converts by the tag, or by the first member that the value fits. If several members are objects, it uses the one that describes
 * most of the value.
 */
function unionText(schema: UnionSchema, v: string, direction: Direction, module: ClientModule): string {
  const { members, discriminator } = schema;
  const values = members.filter((member) => resolve(member, module.types).kind !== "null");
  const [only] = values;
  const made = (member: Schema) => convertText(member, v, direction, module) ?? v;
  if (only && values.length === 1) return `${v} === null ? null : ${made(only)}`;
  const tested = discriminator
    ? members.map((member, i): Tested => {
        const tag = tagText(discriminator, i, v, direction);
        return [() => tag ?? fitText(member, v, direction, module), made(member)];
      })
    : membersText(values, v, direction, module);
  // A test that makes no difference is not written, and neither is what it would need.
  const chain = tested.reduceRight((others, [test, own]) => {
    return own === others ? others : `${test()} ? ${own} : ${others}`;
  }, v);
  return `(${chain})`;
}

/** A test, and the result for a value that passes it. */
type Tested = readonly [test: () => string, made: string];

/** The test for the tags of a member. `undefined` for a member without tags. */
function tagText(
  { property, wire, tags }: Discriminator,
  i: number,
  v: string,
  direction: Direction,
): string | undefined {
  const own = tags[i] ?? [];
  const name = direction === "input" ? property : (wire ?? property);
  const at = isIdentifier(name) ? `${v}?.${name}` : `${v}?.[${JSON.stringify(name)}]`;
  return own.length > 0 ? own.map((tag) => `${at} === ${JSON.stringify(tag)}`).join(" || ") : undefined;
}

/** Tests with the results for values that pass, in order. */
function membersText(
  members: readonly Schema[],
  v: string,
  direction: Direction,
  module: ClientModule,
): readonly Tested[] {
  const isObject = (member: Schema) => resolve(member, module.types).kind === "object";
  const objects = members.filter(isObject);
  const test = (member: Schema, at: string) => fitText(member, at, direction, module);
  const made = (member: Schema, at: string) => convertText(member, at, direction, module) ?? at;
  const others = (objects.length > 1 ? members.filter((member) => !isObject(member)) : members).map(
    (member): Tested => [() => test(member, v), made(member, v)],
  );
  if (objects.length < 2) return others;
  const rows = objects.map((member) => {
    const { properties } = resolve(member, module.types) as ObjectSchema;
    const names = properties.map((property) => nameIn(property, direction));
    return `[(v: any) => ${test(member, "v")}, ${JSON.stringify(names)}, (v: any) => ${arrowBody(made(member, "v"))}]`;
  });
  const isOne = () => `${module.library("isObject")}(${v})`;
  return [...others, [isOne, `${module.library("closest")}(${v}, [${rows.join(", ")}])`]];
}
