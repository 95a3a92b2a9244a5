import type { tags } from "@typia/interface";
import type { FormatName } from "../contract/formats.js";

/**
 * Tags under the names that users write. TypeScript prints each member of an intersection under the name of its alias, so
 * `Int & Min<1>` is `number & Int & Min<1>` in an editor. For that, an alias is one object type, and has only the parameters that
 * were written: `constraints.ts` uses `with-message.ts` for a tag with a message.
 *
 * The aliases are not exported, because TypeScript would refuse to write a declaration file that needs a name from a module that
 * cannot be imported. It writes the structure instead. The interfaces below are the way to them.
 */

export interface Tags {
  int: Int;
  int32: Int32;
  uint32: Uint32;
  int64: Int64;
  uint64: Uint64;
  float: Float;
  email: Email;
  uuid: Uuid;
  url: Url;
  uri: Uri;
  hostname: Hostname;
  ipv4: Ipv4;
  ipv6: Ipv6;
  dateTime: DateTime;
  dateOnly: DateOnly;
  time: Time;
  duration: Duration;
  secret: Secret;
}

export interface NumberTags<N extends number | bigint> {
  min: Min<N>;
  max: Max<N>;
  exclusiveMin: ExclusiveMin<N>;
  exclusiveMax: ExclusiveMax<N>;
  multipleOf: MultipleOf<N>;
}

export interface SizeTags<N extends number> {
  minLength: MinLength<N>;
  maxLength: MaxLength<N>;
  minItems: MinItems<N>;
  maxItems: MaxItems<N>;
}

export interface TypeTags<Name extends NumericType> {
  type: Type<Name>;
}

export interface FormatTags<Name extends FormatName> {
  format: Format<Name>;
}

export interface PatternTags<Source extends string> {
  pattern: Pattern<Source>;
}

export interface UniqueTags<Value extends boolean> {
  uniqueItems: UniqueItems<Value>;
}

export type NumericType = "int" | "int32" | "uint32" | "int64" | "uint64" | "float" | "double";

/** The properties of a tag. */
export type PropertiesOf<Tag extends { readonly "typia.tag"?: object }> = NonNullable<Tag["typia.tag"]>;

type Int = tags.TagBase<{
  target: "number";
  kind: "type";
  value: "int";
  validate: "Number.isSafeInteger($input)";
  exclusive: true;
  schema: { type: "integer" };
}>;
type Int32 = tags.Type<"int32">;
type Uint32 = tags.Type<"uint32">;
type Int64 = tags.Type<"int64">;
type Uint64 = tags.Type<"uint64">;
type Float = tags.Type<"float">;
type Type<Name extends NumericType> = {
  "typia.tag"?: PropertiesOf<Name extends "int" ? Int : tags.Type<Exclude<Name, "int">>>;
};
type Min<N extends number | bigint> = tags.Minimum<N>;
type Max<N extends number | bigint> = tags.Maximum<N>;
type ExclusiveMin<N extends number | bigint> = tags.ExclusiveMinimum<N>;
type ExclusiveMax<N extends number | bigint> = tags.ExclusiveMaximum<N>;
type MultipleOf<N extends number | bigint> = tags.MultipleOf<N>;

type MinLength<N extends number> = tags.MinLength<N>;
type MaxLength<N extends number> = tags.MaxLength<N>;
type Pattern<Source extends string> = tags.Pattern<Source>;
/** typia's properties, if typia knows the format. */
type Format<Name extends FormatName> = {
  "typia.tag"?: [Name] extends [tags.Format.Value]
    ? PropertiesOf<tags.Format<Name>>
    : { target: "string"; kind: "format"; value: Name };
};
type Email = tags.Format<"email">;
type Uuid = tags.Format<"uuid">;
type Url = tags.Format<"url">;
type Uri = tags.Format<"uri">;
type Hostname = tags.Format<"hostname">;
type Ipv4 = tags.Format<"ipv4">;
type Ipv6 = tags.Format<"ipv6">;
type DateTime = tags.Format<"date-time">;
type DateOnly = tags.Format<"date">;
type Time = tags.Format<"time">;
type Duration = tags.Format<"duration">;

type MinItems<N extends number> = tags.MinItems<N>;
type MaxItems<N extends number> = tags.MaxItems<N>;
type UniqueItems<Value extends boolean> = tags.UniqueItems<Value>;

type Secret = { readonly "countersign.secret"?: true };
