/** As TypeBox does it: a schema has its type in `static`, and what `this` stands for in `params`. */
export interface Schema {
  params: unknown[];
  static: unknown;
}
interface StringSchema extends Schema {
  static: string;
}
interface NumberSchema extends Schema {
  static: number;
}
interface ThisSchema extends Schema {
  static: this["params"][0];
}
interface ArraySchema<T extends Schema> extends Schema {
  static: Static<T, this["params"]>[];
}
interface ObjectSchema<T extends Record<string, Schema>> extends Schema {
  static: { [Key in keyof T]: Static<T[Key], this["params"]> };
}
interface RecordSchema<T extends Schema> extends Schema {
  static: { [Key in string]: Static<T, this["params"]> };
}
type RecursiveStatic<T extends Schema> = Static<T, [RecursiveStatic<T>]>;
interface RecursiveSchema<T extends Schema> extends Schema {
  static: RecursiveStatic<T>;
}

export type Static<
  T extends Schema,
  Params extends unknown[] = [],
  Result = (T & { params: Params })["static"],
> = Result;

const schema = { params: [], static: undefined };

export const Type = {
  String: () => schema as unknown as StringSchema,
  Number: () => schema as unknown as NumberSchema,
  Array: <T extends Schema>(_: T) => schema as unknown as ArraySchema<T>,
  Object: <T extends Record<string, Schema>>(_: T) => schema as unknown as ObjectSchema<T>,
  Record: <T extends Schema>(_: T) => schema as unknown as RecordSchema<T>,
  Recursive: <T extends Schema>(make: (self: ThisSchema) => T) => {
    make(schema as unknown as ThisSchema);
    return schema as unknown as RecursiveSchema<T>;
  },
};
