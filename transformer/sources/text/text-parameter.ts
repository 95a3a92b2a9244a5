import type { Json, ObjectSchema, RefSchema, Schema } from "../../schema.js";
import type { Style } from "./styles.js";

/**
 * A parameter that is read from named pieces of text: from one, from one for each property of an object, or from those of one of
 * several objects.
 */
export type TextParameter<In extends string = string> =
  | SingleParameter<In>
  | SpreadParameter<In>
  | ChoiceParameter<In>;

/** One value that is read from the path, query, headers, cookies or form. */
export interface SingleParameter<In extends string = string> {
  readonly in: In;
  /** The TypeScript name, for `explain`. */
  readonly name: string;
  /** The wire name: `user-agent`. */
  readonly wireName: string;
  /** How its parts are written, if they are not one value each. */
  readonly style?: Style;
  readonly schema: Schema;
  /** Whether it may be absent: `q?`, or a default value in the signature. */
  readonly optional: boolean;
  /**
   * Shown in the document. With `optional`, it is the default in the signature, which the handler applies itself. Without
   * `optional`, it comes from the type or from JSDoc (`Default<10>`, `@default 10`), and the decoder fills it in.
   */
  readonly default?: Json;
  /** Belongs to the schema, unlike the description. */
  readonly title?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly examples?: readonly Json[];
  /** Read as usual, but not in the document. */
  readonly hidden?: true;
}

/** `Query<Filter>`: an object whose properties are single parameters. */
export interface SpreadParameter<In extends string = string> {
  readonly in: In;
  readonly name: string;
  /** Present if the parameter is a spread. `fields[i]` is `object.properties[i]`. */
  readonly spread: ObjectSchema;
  readonly fields: readonly SpreadField[];
  readonly optional: boolean;
  /** For a form: its named type as a whole, which the document refers to. */
  readonly named?: RefSchema;
}

/** `Form<Cat | Dog>`: one of several objects whose properties are single parameters. */
export interface ChoiceParameter<In extends string = string> {
  readonly in: In;
  readonly name: string;
  /** The union. */
  readonly schema: Schema;
  /** Present if the parameter is a choice. Its members have the names of their types, or numbers. */
  readonly choice: readonly SpreadParameter<In>[];
  readonly optional: boolean;
}

export interface SpreadField {
  readonly property: string;
  readonly wireName: string;
  /** For a list: how it is written, if not as one value for each member. */
  readonly style?: Style;
  /**
   * Shown in the document: the default in the handler's pattern, `({ limit = 10 }: Query<Page>)`, which the handler applies
   * itself.
   */
  readonly default?: Json;
  /** Read as usual, but not in the document. */
  readonly hidden?: true;
}
