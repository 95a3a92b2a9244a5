import type { Json, ObjectSchema, Property, Schema, SourceLocation, UnionSchema } from "../schema.js";

/** A call of `settings<T>()`, with the variables that `T` is read from. */
export interface SettingsPlan {
  /** As written in the source. */
  readonly type: string;
  /** The prefix of every name, or `undefined` if it is only known at run time. */
  readonly prefix: string | undefined;
  readonly reading: SettingsReading;
  /** In order of declaration. */
  readonly variables: readonly VariablePlan[];
  /** The paths of the objects that are present even if none of their variables is set, outer objects first. */
  readonly objects: readonly (readonly string[])[];
  readonly location: SourceLocation;
  /** `src/settings.ts:12` */
  readonly source: string;
}

/** How a type is read from variables: from one variable, or from those of its properties. */
export type SettingsReading =
  | { readonly as: VariablePlan["as"]; readonly schema: Schema }
  | {
      readonly as: "object";
      readonly schema: Schema;
      readonly object: ObjectSchema;
      readonly properties: readonly { readonly property: Property; readonly reading: SettingsReading }[];
    }
  /** One of several objects. The variables that are set decide which one. */
  | {
      readonly as: "choice";
      readonly schema: Schema;
      readonly union: UnionSchema;
      readonly members: readonly SettingsReading[];
    };

/** Text after a type that explains to people how its value is written. */
export const FORM_WORDS: Readonly<Record<VariablePlan["as"], string>> = {
  text: "",
  list: ", separated by commas",
  json: ", as JSON",
};

export interface VariablePlan {
  /** Without the prefix. */
  readonly name: string;
  /** The path to it, by wire names. */
  readonly at: readonly string[];
  /** The path to it, by names in TypeScript. */
  readonly to: readonly string[];
  /** How its text is read: one value, a list, or JSON. */
  readonly as: "text" | "list" | "json";
  readonly schema: Schema;
  readonly required: boolean;
  readonly default?: Json;
  readonly secret: boolean;
  readonly description?: string;
  readonly deprecated?: true;
  readonly location: SourceLocation | undefined;
}
