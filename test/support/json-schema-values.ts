import fc from "fast-check";
import type { JsonSchema } from "../../runtime/contract/component.js";
import type { Members } from "../../runtime/contract/members.js";

type Arbitrary = fc.Arbitrary<unknown>;

const FORMATS: Readonly<Record<string, Arbitrary>> = {
  date: fc.constantFrom("2026-02-28", "1999-12-31"),
  "date-time": fc.constantFrom("2026-02-28T01:02:03.000Z", "1999-12-31T23:59:59.999Z"),
  uuid: fc.uuid({ version: 4 }),
  uri: fc.webUrl(),
  email: fc.constant("ada@example.com"),
  duration: fc.constant("PT1S"),
  time: fc.constant("12:30:00Z"),
};

/** Values that match a schema, with references into a Components Object. They are smaller and less deep than the schema allows. */
export function valuesOf(schema: JsonSchema, components: Members, depth = 0): Arbitrary {
  const of = (inner: unknown) => valuesOf(inner as JsonSchema, components, depth + 1);
  const {
    $ref,
    type,
    anyOf,
    oneOf,
    allOf,
    properties,
    items,
    prefixItems,
    required = [],
  } = schema as Members;
  if (typeof $ref === "string") {
    const name = $ref.slice("#/components/schemas/".length);
    return of((components["schemas"] as Record<string, JsonSchema>)[name]);
  }
  if ("const" in schema) return fc.constant(schema["const"]);
  if (Array.isArray(schema["enum"])) return fc.constantFrom(...(schema["enum"] as unknown[]));
  const choices = (anyOf ?? oneOf) as readonly JsonSchema[] | undefined;
  if (choices) return fc.oneof(...choices.map(of));
  if (Array.isArray(allOf)) return of({ ...Object.assign({}, ...(allOf as object[])), ...without(schema) });
  if (type === "null") return fc.constant(null);
  if (type === "boolean") return fc.boolean();
  if (type === "integer" || type === "number") return numbers(schema, type === "integer");
  if (type === "string") return strings(schema);
  if (type === "array") {
    const { minItems: minLength = 0, maxItems } = schema as { minItems?: number; maxItems?: number };
    if (Array.isArray(prefixItems)) return fc.tuple(...prefixItems.map(of));
    const maxLength = Math.min(maxItems ?? 3, depth > 4 ? minLength : minLength + 3);
    const make = schema["uniqueItems"] ? fc.uniqueArray : fc.array;
    return make(of(items ?? {}), { minLength, maxLength });
  }
  if (type === "object") {
    const needed = required as readonly string[];
    const members = Object.entries((properties ?? {}) as Record<string, JsonSchema>).filter(
      ([name]) => depth < 4 || needed.includes(name),
    );
    const values = Object.fromEntries(members.map(([name, inner]) => [name, of(inner)]));
    return fc.record(values, { requiredKeys: needed.filter((name) => Object.hasOwn(values, name)) });
  }
  return fc.constantFrom("any", 1, true);
}

const without = ({ allOf: _, ...rest }: JsonSchema): JsonSchema => rest;

function numbers(schema: JsonSchema, whole: boolean): Arbitrary {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema as Record<
    string,
    number
  >;
  const step = multipleOf ?? (whole ? 1 : 0.5);
  const lowest = minimum ?? (exclusiveMinimum === undefined ? -1000 : exclusiveMinimum + step);
  const highest = maximum ?? (exclusiveMaximum === undefined ? lowest + 2000 : exclusiveMaximum - step);
  const [min, max] = [Math.ceil(lowest / step), Math.floor(highest / step)].map((bound) =>
    Math.max(Math.min(bound, Number.MAX_SAFE_INTEGER), Number.MIN_SAFE_INTEGER),
  );
  // `-0` has no form of its own in a query.
  return fc.integer({ min: min as number, max: max as number }).map((n) => n * step + 0);
}

function strings(schema: JsonSchema): Arbitrary {
  const { format, pattern, minLength = 0, maxLength, contentMediaType } = schema as Record<string, never>;
  if (contentMediaType !== undefined) return fc.constantFrom(new Blob(["a"], { type: contentMediaType }));
  const known = format === undefined ? undefined : FORMATS[format];
  if (known) return known;
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, "u"), { maxLength: 20 });
  return fc.string({ unit: "binary", minLength, maxLength: Math.min(maxLength ?? 12, minLength + 12) });
}
