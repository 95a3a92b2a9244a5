import { eachPart } from "../parts.js";
import {
  type Direction,
  type NumberSchema,
  type ObjectSchema,
  resolve,
  type Schema,
  type TypeTable,
} from "../schema.js";
import type { Place, RuleOperation, RuleValue, ValueType } from "./rule.js";

/** A type that is sent or received, and where it was written. */
export interface Root {
  readonly operation: RuleOperation;
  readonly name: string;
  readonly in: RuleValue["in"];
  readonly schema: Schema;
  readonly at: Place;
}

/** The path to a value. */
type Reached = Omit<Root, "schema">;

/**
 * The values in some types, in order. A named type is walked once, and so is an object, because its properties have their own
 * places. That keeps the walk linear in the program's size.
 */
export function valuesOf(
  roots: readonly Root[],
  direction: Direction,
  types: TypeTable,
): readonly RuleValue[] {
  const values: RuleValue[] = [];
  const walked = new Set<Schema | string>();
  // A list of pending values instead of recursion, so that no chain of types is too long.
  const open: { schema: Schema; reached: Reached; isKey?: boolean }[] = roots
    .map(({ schema, ...reached }) => ({ schema, reached }))
    .reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    const { schema, reached, isKey = false } = next;
    if (schema.kind === "ref") {
      if (walked.has(schema.id)) continue;
      walked.add(schema.id);
      const name = types.get(schema.id)?.name ?? reached.name;
      open.push({ schema: resolve(schema, types), reached: { ...reached, name } });
      continue;
    }
    if (schema.kind === "object") {
      if (walked.has(schema)) continue;
      walked.add(schema);
    }
    const value = described(schema, reached, isKey);
    if (value) values.push(value);
    const parts: typeof open = unconstrainedKeys(schema).map((key) => ({
      schema: key,
      reached: { ...reached, name: `${reached.name}{key}` },
      isKey: true,
    }));
    eachPart(
      schema,
      (part, step, property) => {
        const at = property?.declaration ?? reached.at;
        parts.push({
          schema: part,
          reached: { ...reached, name: reached.name + stepText(step, property !== undefined), at },
          ...(step === "key" && !property && { isKey: true }),
        });
      },
      direction,
    );
    open.push(...parts.reverse());
  }
  return values;
}

/** Keys of which an index signature only states the kind are not part of the type. */
function unconstrainedKeys(schema: Schema): readonly Schema[] {
  const index = (schema.kind === "object" && schema.index) || [];
  return index.flatMap(({ key, constraint }) => (key.kind === "string" && !constraint ? [key] : []));
}

function stepText(step: string | undefined, isProperty: boolean): string {
  if (step === undefined) return "";
  return isProperty ? `.${step}` : step === "key" ? "{key}" : step;
}

function described(
  schema: Exclude<Schema, { kind: "ref" }>,
  reached: Reached,
  isKey: boolean,
): RuleValue | undefined {
  const base = { ...reached, secret: schema.secret === true };
  const value = (type: ValueType, more: Partial<RuleValue> = {}): RuleValue => ({ ...base, type, ...more });
  switch (schema.kind) {
    case "string":
      return value(isKey ? "key" : "string", picked({ maxLength: schema.maxLength, format: schema.format }));
    case "number":
      return numberValue(schema, value);
    case "bigint":
      return value("bigint", picked(boundsOf(schema)));
    case "boolean":
    case "null":
    case "literal":
    case "tuple":
    case "union":
      return value(schema.kind);
    case "template":
    case "parsed":
      return value("text");
    case "upload":
      return value("file");
    case "unknown":
      return value("any");
    case "array":
    case "set":
      return value("list", picked({ maxItems: schema.maxItems }));
    case "map":
      return value("map");
    case "object":
      return value(isMap(schema) ? "map" : "object", { closed: schema.strict === true });
    case "never":
    case "toJSON":
      return undefined;
    default:
      return schema satisfies never;
  }
}

function numberValue(
  schema: NumberSchema,
  value: (type: ValueType, more: Partial<RuleValue>) => RuleValue,
): RuleValue {
  const { type, multipleOf } = schema;
  const isInteger =
    type !== undefined ? type !== "float" : multipleOf !== undefined && Number.isInteger(multipleOf);
  const size = type === "int" || type === "float" ? undefined : type;
  return value(isInteger ? "integer" : "number", picked({ ...boundsOf(schema), size }));
}

interface Bounds<T> {
  readonly minimum?: T;
  readonly maximum?: T;
  readonly exclusiveMinimum?: T;
  readonly exclusiveMaximum?: T;
}

function boundsOf<T>({ minimum, exclusiveMinimum, maximum, exclusiveMaximum }: Bounds<T>) {
  return { minimum: minimum ?? exclusiveMinimum, maximum: maximum ?? exclusiveMaximum };
}

/** `Record<string, T>`: an object with only undeclared keys. */
function isMap({ properties, index = [] }: ObjectSchema): boolean {
  return properties.length === 0 && index.length > 0;
}

type Present<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> };

function picked<T extends object>(members: T): Present<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Present<T>;
}
