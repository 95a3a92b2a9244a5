import type { Json, ObjectSchema, RefSchema, Schema } from "../../schema.js";
import type { Style } from "./styles.js";

/** What is read from named pieces of text: one, or one for each property of an object, or of one of several objects. */
export type TextParameter<In extends string = string> =
  | SingleParameter<In>
  | SpreadParameter<In>
  | ChoiceParameter<In>;

/** One value read from path, query, header, cookie or form. */
export interface SingleParameter<In extends string = string> {
  readonly in: In;
  /** The TypeScript name, for `explain`. */
  readonly name: string;
  /** The name on the wire: `user-agent`. */
  readonly wireName: string;
  /** How its parts are written, where they are not one value each of its name. */
  readonly style?: Style;
  readonly schema: Schema;
  /** Absent is allowed: `q?`, or a default value in the signature. */
  readonly optional: boolean;
  /**
   * Shown in the document. With `optional`, it is the default in the signature, which the handler itself applies;
   * without, it comes from the type or from JSDoc (`Default<10>`, `@default 10`), and the decoder fills it in.
   */
  readonly default?: Json;
  /** Of the schema, unlike the description. */
  readonly title?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly examples?: readonly Json[];
  /** Read as ever, and not in the document. */
  readonly hidden?: true;
}

/** `Query<Filter>`: an object whose properties are single parameters. */
export interface SpreadParameter<In extends string = string> {
  readonly in: In;
  readonly name: string;
  /** Present when the parameter is a spread; `fields[i]` is `object.properties[i]`. */
  readonly spread: ObjectSchema;
  readonly fields: readonly SpreadField[];
  readonly optional: boolean;
  /** Of a form: the named type that it is as a whole, which the document refers to. */
  readonly named?: RefSchema;
}

/** `Form<Cat | Dog>`: one of several objects whose properties are single parameters. */
export interface ChoiceParameter<In extends string = string> {
  readonly in: In;
  readonly name: string;
  /** The union. */
  readonly schema: Schema;
  /** Present when the parameter is a choice: its members, by the names of their types or else counted. */
  readonly choice: readonly SpreadParameter<In>[];
  readonly optional: boolean;
}

export interface SpreadField {
  readonly property: string;
  readonly wireName: string;
  /** Of a list: how it is written, where that is not one value a member. */
  readonly style?: Style;
  /** Shown in the document: the one in the handler's pattern, `({ limit = 10 }: Query<Page>)`, which it applies itself. */
  readonly default?: Json;
  /** Read as ever, and not in the document. */
  readonly hidden?: true;
}
