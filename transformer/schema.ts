/**
 * The Schema: one description of a type that can travel, with four readings behind it
 * (decoder, encoder, string coercion, JSON Schema). `2-read` makes it, `4-generate` and `openapi` read it.
 * It is plain data: no compiler objects, no functions.
 */

import type { UploadLimits } from "../runtime/contract/body.js";
import type { FormatName } from "../runtime/contract/formats.js";
import type { Template } from "../runtime/contract/template.js";
import type { ParsedType } from "./parsed-types.js";

/** A JSON value as it appears in defaults, examples and schema plugins. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export function isJsonObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A place in a source file, as offsets in UTF-16 units. */
export interface SourceLocation {
  readonly file: string;
  readonly start: number;
  readonly length: number;
}

/** The direction of a value: a request is read, a response is written. */
export type Direction = "input" | "output";

/** What describes a type without constraining it. */
export interface Annotations {
  readonly title?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  /** For a parameter, or a property that is one: whether it is left out of the document. */
  readonly hidden?: boolean;
  readonly examples?: readonly Json[];
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  /** Keywords added verbatim to the JSON Schema (`JsonSchemaPlugin`, `ContentMediaType`). */
  readonly extra?: { readonly [keyword: string]: Json };
}

interface SchemaBase {
  readonly annotations?: Annotations;
  /** `Secret<T>`: its value never appears in a response's `input`, in a log or in an example. */
  readonly secret?: boolean;
  /** What custom tags require of an otherwise valid value. */
  readonly checks?: readonly Check[];
  /** The message for each violated constraint, by keyword; for several patterns, by `pattern` and its source. */
  readonly messages?: { readonly [constraint: string]: string };
}

/** What a value must satisfy in addition to its type: a custom tag's expression, or a function of the project. */
export type Check = ExpressionCheck | FunctionCheck;

/** A custom tag's condition. */
export interface ExpressionCheck {
  /** The tag's kind and value: `divisibleBy 3`. */
  readonly name: string;
  /** JavaScript that returns whether `$input`, the value in the handler, is valid. */
  readonly expression: string;
  /** The globals it uses, which a module may have redefined. */
  readonly globals?: readonly string[];
  /** The message for an invalid value, if the tag has its own. */
  readonly message?: string;
}

/** `Check<typeof isSku>`: a function that returns `true` for a valid value, or else what is wrong with it. */
export interface FunctionCheck {
  /** As it was written: `isSku`. */
  readonly name: string;
  readonly calls: ProjectValue;
}

/** A value of the project that generated code uses. How a module accesses it depends on the module. */
export interface ProjectValue {
  /** Unique for each value, no matter where it is named. */
  readonly id: string;
  /** As it was written, for names and messages. */
  readonly text: string;
  /** The location of its name. */
  readonly declaration: SourceLocation;
}

/** How a module gets at a value: `path` starts with a name of its own, or with what `module` exports. */
export interface ValuePath {
  readonly module?: string;
  readonly path: readonly string[];
}

export interface StringSchema extends SchemaBase {
  readonly kind: "string";
  readonly minLength?: number;
  readonly maxLength?: number;
  /** ECMA-262 regular expressions, all of which must be found in the string. */
  readonly patterns?: readonly string[];
  readonly format?: FormatName;
}

export interface NumberSchema extends SchemaBase {
  readonly kind: "number";
  /** `int`: a safe integer; the others are bounded as their names say. */
  readonly type?: "int" | "int32" | "uint32" | "int64" | "uint64" | "float";
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  /** For an enum of bit flags: all of them. A value consists only of these bits. */
  readonly bits?: number;
}

/** On the wire an integer number or a string of digits, in the handler a `bigint`. Bounds are decimal digits. */
export interface BigintSchema extends SchemaBase {
  readonly kind: "bigint";
  readonly minimum?: string;
  readonly maximum?: string;
  readonly exclusiveMinimum?: string;
  readonly exclusiveMaximum?: string;
  readonly multipleOf?: string;
}

export interface BooleanSchema extends SchemaBase {
  readonly kind: "boolean";
}

export interface NullSchema extends SchemaBase {
  readonly kind: "null";
}

/** A literal, a union of literals, or an enum. `enum` is set when it was declared with the `enum` keyword. */
export interface LiteralSchema extends SchemaBase {
  readonly kind: "literal";
  readonly values: readonly (string | number | boolean)[];
  readonly enum?: boolean;
}

/** A template literal type. */
export interface TemplateSchema extends SchemaBase {
  readonly kind: "template";
  /** A text must fit one of them. */
  readonly templates: readonly Template[];
  /** For the document: an anchored regular expression, which may match more (see `template-pattern.ts`). */
  readonly source: string;
  /** The type as written, for messages: `` `user-${number}` ``. */
  readonly text: string;
}

/** A text on the wire, in the handler what is made from it: a `Date`, a `URL`. What each is like is in `parsed-types.ts`. */
export interface ParsedSchema extends SchemaBase {
  readonly kind: "parsed";
  readonly type: ParsedType;
}

/** A file of a form; in the handler, an `Upload`. No other type that is sent contains it. */
export interface UploadSchema extends SchemaBase, UploadLimits {
  readonly kind: "upload";
}

/** `unknown` and JSON values: passed through as parsed, not projected. */
export interface UnknownSchema extends SchemaBase {
  readonly kind: "unknown";
}

/** A type that no value has (`never`). A reader also returns it after it reported a diagnostic. */
export interface NeverSchema extends SchemaBase {
  readonly kind: "never";
}

export interface ArraySchema extends SchemaBase {
  readonly kind: "array";
  readonly items: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
}

/** An array on the wire (duplicates dropped), a `Set` in the handler. */
export interface SetSchema extends SchemaBase {
  readonly kind: "set";
  readonly items: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** An object (or an array of pairs) on the wire, a `Map` in the handler. */
export interface MapSchema extends SchemaBase {
  readonly kind: "map";
  readonly key: Schema;
  readonly value: Schema;
}

export interface TupleSchema extends SchemaBase {
  readonly kind: "tuple";
  readonly items: readonly TupleItem[];
  readonly rest?: Schema;
}

export interface TupleItem {
  readonly schema: Schema;
  readonly optional: boolean;
}

export interface ObjectSchema extends SchemaBase {
  readonly kind: "object";
  /** In the order of declaration, which is the order on the wire. */
  readonly properties: readonly Property[];
  /** Index signatures: keys not declared are kept when one matches. */
  readonly index?: readonly IndexSignature[];
  /** Undeclared keys are dropped unless `Strict<T>` refuses them. */
  readonly strict?: boolean;
}

/**
 * What has a form of its own in JSON. An object with a `toJSON` method, which says what is sent; what is received are its data
 * properties, or what its class takes in `fromJSON`. Or a value that functions of the project write and make (`Wire<T, W, C>`). A
 * side is absent as long as no value goes that way, and a received `never` has no data to receive.
 */
export interface ToJsonSchema extends SchemaBase {
  readonly kind: "toJSON";
  readonly input?: Schema;
  readonly output?: Schema;
  /** Both sides are one: what is sent is what is received. */
  readonly self?: boolean;
  /** What creates the value from the received data. */
  readonly made?: ProjectMethod;
  /** A Standard Schema that decodes input; `input` and `output` are what its types state. */
  readonly validated?: ProjectValue;
  /** What writes the value, instead of its `toJSON`. */
  readonly written?: ProjectMethod;
}

/** A function that is a member of a value of the project: `fromJSON` of `Money`. */
export interface ProjectMethod {
  readonly of: ProjectValue;
  readonly name: string;
}

export interface Property {
  /** The TypeScript name. {@link wireName} returns the wire name. */
  readonly name: string;
  /** The wire name, if it is different: `first_name`. */
  readonly wire?: string;
  /**
   * Whose word its name outside is: the property's own (`@name`), or its type's (`@wire`); without it, the program's. A name
   * that is kept is one, too.
   */
  readonly named?: "itself" | "type";
  readonly schema: Schema;
  readonly optional: boolean;
  /** Filled in if the property is absent (`Default<V>`, `@default`). The property is then optional in input. */
  readonly default?: Json;
  /** Describes the property, not its type. */
  readonly annotations?: Annotations;
  readonly declaration?: SourceLocation;
}

/** The wire name of a property: in JSON, in a query or form, in the document, in the `loc` of an issue. */
export function wireName({ name, wire }: Pick<Property, "name" | "wire">): string {
  return wire ?? name;
}

/** Whether an object itself has properties with another wire name. */
export function hasWireNames(schema: Schema): boolean {
  return schema.kind === "object" && schema.properties.some(({ wire }) => wire !== undefined);
}

/** The name of a property in a value of this direction: input has wire names, output has TypeScript names. */
export function givenName(property: Pick<Property, "name" | "wire">, direction: Direction): string {
  return direction === "input" ? wireName(property) : property.name;
}

export interface IndexSignature {
  /** The keys it covers: `string` (any that no other signature covers), `number` (a canonical numeric one) or a template. */
  readonly key: StringSchema | NumberSchema | TemplateSchema;
  /** What the keys it covers must be besides: `Record<Uuid, T>` covers all keys, and each must be a UUID. */
  readonly constraint?: Schema;
  /** If several signatures cover a key, all of them apply. */
  readonly value: Schema;
}

export interface UnionSchema extends SchemaBase {
  readonly kind: "union";
  /** Never nested, never holding two literals (those are one `literal`), in order of declaration. */
  readonly members: readonly Schema[];
  /** Set if a required literal property tells all object members apart. */
  readonly discriminator?: Discriminator;
}

export interface Discriminator {
  /** Its name in TypeScript, which is also its name outside unless all members give it the same other one. */
  readonly property: string;
  readonly wire?: string;
  /** One entry for each member, in the order of `members`. Members that are not objects (such as null) have an empty list. */
  readonly tags: readonly (readonly (string | number | boolean)[])[];
}

/** A named type; see {@link TypeTable}. */
export interface RefSchema extends SchemaBase {
  readonly kind: "ref";
  readonly id: string;
}

export type Schema =
  | StringSchema
  | NumberSchema
  | BigintSchema
  | BooleanSchema
  | NullSchema
  | LiteralSchema
  | TemplateSchema
  | ParsedSchema
  | UploadSchema
  | UnknownSchema
  | NeverSchema
  | ArraySchema
  | SetSchema
  | MapSchema
  | TupleSchema
  | ObjectSchema
  | ToJsonSchema
  | UnionSchema
  | RefSchema;

/** A type with a name of its own: an interface, class, enum, or alias of an object, union or recursive type. */
export interface NamedType {
  /** `module#name`, with type arguments: unique in the program and independent of the order of files. */
  readonly id: string;
  /** The TypeScript name with type arguments appended: `Page<Item>` is `PageItem`. */
  readonly name: string;
  /**
   * The declaring module: its path from the project's root without extension, or `package/path`; behind it the
   * namespaces and functions in it, where there are any.
   */
  readonly module: string;
  /** `@schema Name` asked for this name: a clash is then an error, not a reason to rename. */
  readonly pinned?: boolean;
  /** Its name where it is declared, unless that is a package's file. */
  readonly declaration?: SourceLocation;
  readonly schema: Exclude<Schema, RefSchema>;
}

export type TypeTable = ReadonlyMap<string, NamedType>;

/** What comes in for a type: of one whose values are made, what they are made of. */
export function received(schema: Schema, types: TypeTable): Exclude<Schema, RefSchema> {
  const resolved = resolve(schema, types);
  return resolved.kind === "toJSON" && (resolved.made || resolved.validated) && resolved.input
    ? received(resolved.input, types)
    : resolved;
}

/** Follows references to the schema behind them. Never returns a `ref`; an id missing from the table is a bug. */
export function resolve(schema: Schema, types: TypeTable): Exclude<Schema, RefSchema> {
  if (schema.kind !== "ref") return schema;
  const named = types.get(schema.id);
  if (!named) throw new Error(`Schema refers to ${schema.id}, which is not in the type table`);
  return named.schema;
}
