import type { FormatName } from "../contract/formats.js";
import type {
  FormatTags,
  NumberTags,
  NumericType,
  PatternTags,
  PropertiesOf,
  SizeTags,
  TypeTags,
  UniqueTags,
} from "./written.js";

/** The tags of `written.ts` with the message for a value that violates them: `Min<18, "You have to be of age">`. */

export interface NumberTagsWith<N extends number | bigint, Message extends string> {
  min: Min<N, Message>;
  max: Max<N, Message>;
  exclusiveMin: ExclusiveMin<N, Message>;
  exclusiveMax: ExclusiveMax<N, Message>;
  multipleOf: MultipleOf<N, Message>;
}

export interface SizeTagsWith<N extends number, Message extends string> {
  minLength: MinLength<N, Message>;
  maxLength: MaxLength<N, Message>;
  minItems: MinItems<N, Message>;
  maxItems: MaxItems<N, Message>;
}

export interface TypeTagsWith<Name extends NumericType, Message extends string> {
  type: Type<Name, Message>;
}

export interface FormatTagsWith<Name extends FormatName, Message extends string> {
  format: Format<Name, Message>;
}

export interface PatternTagsWith<Source extends string, Message extends string> {
  pattern: Pattern<Source, Message>;
}

export interface UniqueTagsWith<Value extends boolean, Message extends string> {
  uniqueItems: UniqueItems<Value, Message>;
}

type Saying<Tag extends { readonly "typia.tag"?: object }, Message extends string> = {
  "typia.tag"?: PropertiesOf<Tag> & { message: Message };
};

type Type<Name extends NumericType, Message extends string> = Saying<TypeTags<Name>["type"], Message>;
type Min<N extends number | bigint, Message extends string> = Saying<NumberTags<N>["min"], Message>;
type Max<N extends number | bigint, Message extends string> = Saying<NumberTags<N>["max"], Message>;
type ExclusiveMin<N extends number | bigint, Message extends string> = Saying<
  NumberTags<N>["exclusiveMin"],
  Message
>;
type ExclusiveMax<N extends number | bigint, Message extends string> = Saying<
  NumberTags<N>["exclusiveMax"],
  Message
>;
type MultipleOf<N extends number | bigint, Message extends string> = Saying<
  NumberTags<N>["multipleOf"],
  Message
>;

type MinLength<N extends number, Message extends string> = Saying<SizeTags<N>["minLength"], Message>;
type MaxLength<N extends number, Message extends string> = Saying<SizeTags<N>["maxLength"], Message>;
type Pattern<Source extends string, Message extends string> = Saying<PatternTags<Source>["pattern"], Message>;
type Format<Name extends FormatName, Message extends string> = Saying<FormatTags<Name>["format"], Message>;

type MinItems<N extends number, Message extends string> = Saying<SizeTags<N>["minItems"], Message>;
type MaxItems<N extends number, Message extends string> = Saying<SizeTags<N>["maxItems"], Message>;
type UniqueItems<Value extends boolean, Message extends string> = Saying<
  UniqueTags<Value>["uniqueItems"],
  Message
>;
