import type { Json, ObjectSchema, Property, Schema, SourceLocation, UnionSchema } from "../schema.js";

/** A call of `settings<T>()`: the variables that `T` is read from. */
export interface SettingsPlan {
  /** As it was written. */
  readonly type: string;
  /** In front of every name; `undefined` where that is only known at run time. */
  readonly prefix: string | undefined;
  readonly reading: SettingsReading;
  /** In the order of declaration. */
  readonly variables: readonly VariablePlan[];
  /** The ways to the objects that are there even where nothing of them is set, outer ones first. */
  readonly objects: readonly (readonly string[])[];
  readonly location: SourceLocation;
  /** `src/settings.ts:12` */
  readonly source: string;
}

/** How a type is read from variables: from one, or from those of its properties. */
export type SettingsReading =
  | { readonly as: VariablePlan["as"]; readonly schema: Schema }
  | {
      readonly as: "object";
      readonly schema: Schema;
      readonly object: ObjectSchema;
      readonly properties: readonly { readonly property: Property; readonly reading: SettingsReading }[];
    }
  /** One of several objects, which of them is known by what is set. */
  | {
      readonly as: "choice";
      readonly schema: Schema;
      readonly union: UnionSchema;
      readonly members: readonly SettingsReading[];
    };

/** What is said behind a type, for a person, of how its text is written. */
export const FORM_WORDS: Readonly<Record<VariablePlan["as"], string>> = {
  text: "",
  list: ", separated by commas",
  json: ", as JSON",
};

export interface VariablePlan {
  /** Without the prefix. */
  readonly name: string;
  /** The way to it, by names on the wire. */
  readonly at: readonly string[];
  /** The way to it, by names in TypeScript. */
  readonly to: readonly string[];
  /** What its text is: one value, a list, or JSON. */
  readonly as: "text" | "list" | "json";
  readonly schema: Schema;
  readonly required: boolean;
  readonly default?: Json;
  readonly secret: boolean;
  readonly description?: string;
  readonly deprecated?: true;
  readonly location: SourceLocation | undefined;
}
