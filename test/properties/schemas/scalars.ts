import fc from "fast-check";
import type { FormatName } from "../../../runtime/contract/formats.js";
import {
  isParsedType,
  PARSED_TYPES,
  type ParsedType,
  parsedType,
} from "../../../transformer/parsed-types.js";
import type {
  BigintSchema,
  Check,
  LiteralSchema,
  NumberSchema,
  Schema,
  StringSchema,
} from "../../../transformer/schema.js";
import { CHECKS } from "../checks.js";
import { FORMATS, PATTERNS, TEMPLATES } from "../texts.js";

type Schemas<Kind extends Schema = Schema> = fc.Arbitrary<Kind>;

/** Only the members that are set. */
function given<T extends object>(parts: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** With a custom message for one of its constraints. */
function worded<Kind extends Schema>(schemas: Schemas<Kind>): Schemas<Kind> {
  return fc.tuple(schemas, fc.nat({ max: 9 })).map(([schema, at]) => {
    const keywords = Object.keys(schema).filter((key) => key !== "kind" && key !== "patterns");
    const keyword = keywords[at];
    return keyword ? { ...schema, messages: { [keyword]: `Mind the '${keyword}'` } } : schema;
  });
}

function check(name: string): readonly Check[] {
  return [{ name, expression: CHECKS[name]?.expression ?? "true" }];
}

/** Sometimes with the condition of a custom tag. */
function checked<Kind extends Schema>(schemas: Schemas<Kind>, name: string): Schemas<Kind> {
  return fc.oneof(
    { arbitrary: schemas, weight: 6 },
    { arbitrary: schemas.map((schema) => ({ ...schema, checks: check(name) })), weight: 1 },
  );
}

const lengths = fc.tuple(maybe(fc.nat({ max: 3 })), maybe(fc.integer({ min: 3, max: 6 })));

const bounded: Schemas<StringSchema> = lengths.map(([minLength, maxLength]) => ({
  kind: "string",
  ...given<Partial<StringSchema>>({ minLength, maxLength }),
}));

const patterned: Schemas<StringSchema> = fc
  .tuple(fc.constantFrom(...PATTERNS), fc.nat({ max: 2 }), fc.nat({ max: 2 }), fc.boolean())
  .map(
    ([
      {
        sources,
        lengths: [least, most],
      },
      below,
      above,
      isBounded,
    ]) => ({
      kind: "string",
      patterns: sources,
      ...(isBounded && { minLength: Math.max(0, least - below), maxLength: most + above }),
    }),
  );

export const formatted: Schemas<StringSchema> = fc
  .tuple(fc.constantFrom(...(Object.keys(FORMATS) as FormatName[])), maybe(fc.constant(60)))
  .map(([format, maxLength]) => ({ kind: "string", format, ...given<Partial<StringSchema>>({ maxLength }) }));

const unpatterned: Schemas<StringSchema> = fc.oneof(
  fc.constant<StringSchema>({ kind: "string" }),
  fc.constant<StringSchema>({ kind: "string", secret: true }),
  bounded,
);

export const strings: Schemas<StringSchema> = fc.oneof(
  { arbitrary: checked(worded(unpatterned), "short"), weight: 2 },
  { arbitrary: worded(patterned), weight: 1 },
);

/** Bounds around an interval wide enough for several multiples. */
const interval = fc.tuple(
  fc.oneof(fc.integer({ min: -100, max: 100 }), fc.constantFrom(-0.5, 0.1, 2 ** 31, -(2 ** 40))),
  fc.oneof(fc.integer({ min: 20, max: 200 }), fc.constantFrom(20.25, 2 ** 33)),
);

const TYPES = ["int", "int32", "uint32", "int64", "uint64", "float"] as const;

/** Whether there are several values, and multiples that a binary number represents closely enough. */
function isPossible({ type, multipleOf, ...schema }: NumberSchema): boolean {
  const low = schema.minimum ?? schema.exclusiveMinimum ?? -100;
  const high = schema.maximum ?? schema.exclusiveMaximum ?? 100;
  if (type === "uint32" && (high < 20 || low > 2 ** 31)) return false;
  if (type === "uint64" && high < 20) return false;
  if (type === "int32" && (high < -(2 ** 30) || low > 2 ** 30)) return false;
  return multipleOf === undefined || (Math.abs(low) < 1000 && Math.abs(high) < 1000);
}

/** Every second whole number is even; hardly any other number is. */
export const numbers: Schemas<NumberSchema> = fc
  .tuple(
    worded(
      fc
        .record({
          type: maybe(fc.constantFrom(...TYPES)),
          interval,
          low: fc.constantFrom("minimum", "exclusiveMinimum", undefined),
          high: fc.constantFrom("maximum", "exclusiveMaximum", undefined),
          multipleOf: fc.oneof(
            { arbitrary: fc.constant(undefined), weight: 4 },
            fc.constantFrom(1, 3, 0.1, 0.25, 1e-3),
          ),
        })
        .map(
          ({ type, interval: [from, width], low, high, multipleOf }): NumberSchema => ({
            kind: "number",
            ...(type && { type }),
            ...(low && { [low]: from }),
            ...(high && { [high]: from + width }),
            ...(multipleOf !== undefined &&
              (Number.isInteger(multipleOf) || type === undefined || type === "float") && { multipleOf }),
          }),
        )
        .filter(isPossible),
    ),
    fc.nat({ max: 6 }),
  )
  .map(([schema, chance]) =>
    chance === 0 && schema.type?.includes("int") && !schema.multipleOf
      ? { ...schema, checks: check("even") }
      : schema,
  );

export const bigints: Schemas<BigintSchema> = worded(
  fc
    .record({
      from: fc.oneof(fc.bigInt({ min: -100n, max: 100n }), fc.constantFrom(2n ** 53n, -(2n ** 63n))),
      width: fc.constantFrom(50n, 2n ** 64n),
      low: fc.constantFrom("minimum", "exclusiveMinimum", undefined),
      high: fc.constantFrom("maximum", "exclusiveMaximum", undefined),
      multipleOf: fc.constantFrom(undefined, undefined, "1", "7"),
    })
    .map(
      ({ from, width, low, high, multipleOf }): BigintSchema => ({
        kind: "bigint",
        ...(low && { [low]: String(from) }),
        ...(high && { [high]: String(from + width) }),
        ...(multipleOf && { multipleOf }),
      }),
    ),
);

const words = [
  "a",
  "b",
  "",
  "A",
  "1",
  "true",
  "__proto__",
  "constructor",
  "toString",
  "é",
  "it's",
  'say "hi"',
  "\u2028",
];

export const literals: Schemas<LiteralSchema> = fc
  .tuple(
    fc.uniqueArray(fc.oneof(fc.constantFrom(...words), fc.constantFrom(0, 1, -2, 1.5, 1e21), fc.boolean()), {
      minLength: 1,
      maxLength: 4,
      // In a path or a query, and as a map's key, `1` and `"1"` are the same text.
      selector: String,
    }),
    fc.boolean(),
  )
  // `true | false` is `boolean`.
  .filter(([values]) => !(values.includes(true) && values.includes(false)))
  .map(([values, isEnum]) => ({ kind: "literal", values, ...(isEnum && { enum: true }) }));

export const templates: Schemas = fc
  .constantFrom(...TEMPLATES)
  .map(({ source, text, template }): Schema => ({ kind: "template", templates: template, source, text }));

const one = <Kind extends Schema["kind"]>(kind: Kind) =>
  fc.constant({ kind } as Extract<Schema, { kind: Kind }>);

const parsed = (type: ParsedType): Schemas => fc.constant({ kind: "parsed", type });

/** By their names. */
export const parsedTypes: Readonly<Record<string, Schemas>> = {
  ...Object.fromEntries(
    Object.keys(PARSED_TYPES)
      .filter(isParsedType)
      .map((type) => [type, parsed(type)]),
  ),
  Date: checked(parsed("Date"), "past"),
};

export const booleans = one("boolean");
export const nulls = one("null");
export const unknowns = one("unknown");

/** The types that a single text in a path or query can express. */
export const texts: Schemas = fc.oneof(
  ...[strings, formatted, numbers, bigints, booleans, literals, templates],
  ...Object.entries(parsedTypes).flatMap(([type, schemas]) =>
    isParsedType(type) && parsedType(type).isText ? [schemas] : [],
  ),
);

export const scalars: Schemas = fc.oneof(texts, nulls, unknowns, ...Object.values(parsedTypes));
