/**
 * A JSON Schema object (2020-12). Until the document is assembled, a named type is referenced as `{ "$ref": id }`.
 * @example const schema: JsonSchema = codec<Item>().jsonSchema();
 */
export type JsonSchema = { [keyword: string]: unknown };

/** The schema of one of our own objects: it lists every member, and does not require members that can be absent. */
export interface Documented<Value extends object> {
  readonly type: "object";
  readonly properties: { readonly [Name in keyof Value]-?: JsonSchema };
  readonly required?: readonly Present<Value>[];
  readonly title?: string;
}

type Present<Value> = {
  [Name in keyof Value]-?: object extends Pick<Value, Name> ? never : Name;
}[keyof Value];

/** A named type's schema, as part of the module into which it was compiled. */
export interface ComponentFragment {
  readonly id: string;
  readonly name: string;
  readonly module: string;
  readonly pinned?: boolean;
  /**
   * `both` if a type has the same form in both directions. Otherwise there are two fragments with one id, and references name the
   * one they mean: `{ "$ref": "<id>?input" }` or `{ "$ref": "<id>?output" }`.
   */
  readonly mode: "both" | "input" | "output";
  readonly schema: JsonSchema;
}
