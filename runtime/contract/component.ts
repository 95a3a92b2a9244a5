/**
 * A JSON Schema object (2020-12). A named type is referred to as `{ "$ref": id }` until the document is assembled.
 * @example const schema: JsonSchema = codec<Item>().jsonSchema();
 */
export type JsonSchema = { [keyword: string]: unknown };

/** The schema of an object of ours: it has each member, and promises none that can be absent. */
export interface Documented<Value extends object> {
  readonly type: "object";
  readonly properties: { readonly [Name in keyof Value]-?: JsonSchema };
  readonly required?: readonly Present<Value>[];
  readonly title?: string;
}

type Present<Value> = {
  [Name in keyof Value]-?: object extends Pick<Value, Name> ? never : Name;
}[keyof Value];

/** A named type's schema, as part of the module it was compiled into. */
export interface ComponentFragment {
  readonly id: string;
  readonly name: string;
  readonly module: string;
  readonly pinned?: boolean;
  /**
   * `both` where a type looks the same on the way in and out. Otherwise there are two fragments of one id, and
   * references say which they mean: `{ "$ref": "<id>?input" }` or `{ "$ref": "<id>?output" }`.
   */
  readonly mode: "both" | "input" | "output";
  readonly schema: JsonSchema;
}
