import { isMembers, type Members, mapMembers, membersOf } from "../contract/members.js";
import { exampleString } from "./example-string.js";
import { rewrite } from "./openapi-objects.js";

/** The maximum number of values in an example. If it would have more, there is none. */
const MOST_VALUES = 200;

/** No value is sure to be correct, or none may be shown. */
const NONE = Symbol("none");
type Made = { readonly value: unknown; readonly size: number } | typeof NONE;

/**
 * Returns the document with an example at every parameter, request body and successful response that has none. The examples are
 * generated from the schemas: the same for the same schema. They contain no secrets.
 * @param document in the form of 3.2.
 */
export function withExamples(document: Members): Members {
  const schemas = Object(Object(document["components"])["schemas"]) as Members;
  const example = createExamples(schemas);
  const described = (one: unknown) => {
    if (!isMembers(one) || !isMembers(one["schema"]) || isSaid(one)) return one;
    const { schema } = one;
    const { $ref } = schema;
    const named = typeof $ref === "string" && schemas[nameOf($ref)];
    // An example that the author wrote for the type is shown with it.
    const isWritten = [schema, named].some(
      (each) => isMembers(each) && ("examples" in each || "default" in each),
    );
    const made = isWritten ? NONE : example(schema);
    return made === NONE ? one : { ...one, example: made.value };
  };
  const content = (one: unknown) =>
    mapMembers(one, (member, name) => (name === "content" ? mapMembers(member, described) : member));
  const operation = (one: Members) =>
    mapMembers(one, (member, name) => {
      if (name === "parameters" && Array.isArray(member)) return member.map(described);
      if (name === "requestBody") return content(member);
      if (name !== "responses") return member;
      return mapMembers(member, (response, status) =>
        status.startsWith("2") ? content(response) : response,
      );
    });
  return rewrite(document, "document", { operation }) as Members;
}

const nameOf = (reference: string) => decodeURIComponent(reference.replace("#/components/schemas/", ""));

const isSaid = (one: Members) => "example" in one || "examples" in one;

/**
 * Creates examples for schemas that refer to these. Each named type is processed once, so the time is linear in the size of the
 * document.
 */
function createExamples(schemas: Members): (schema: Members) => Made {
  const known = new Map<string, Made>();
  const open = new Set<string>();

  function ofReference(reference: string): Made {
    const before = known.get(reference);
    if (before !== undefined) return before;
    const schema = schemas[nameOf(reference)];
    // Inside itself, a type is omitted, or the union alternative that ends the recursion is used.
    if (open.has(reference) || !isMembers(schema)) return NONE;
    open.add(reference);
    const made = bounded(make(schema));
    open.delete(reference);
    // An example that is created while an outer type is open may lack that type. It is still correct, so it is used everywhere.
    known.set(reference, made);
    return made;
  }

  function make(schema: unknown): Made {
    if (!isMembers(schema)) return NONE;
    if (schema["writeOnly"] === true || schema["format"] === "password") return NONE;
    const { $ref, anyOf, oneOf, allOf, not, examples } = schema;
    if (Array.isArray(examples) && examples.length > 0 && typeof examples[0] !== "object")
      return whole(examples[0]);
    if (schema["default"] !== undefined) return whole(schema["default"]);
    if (typeof $ref === "string") return ofReference($ref);
    if (allOf !== undefined || not !== undefined) return NONE;
    const alternatives = anyOf ?? oneOf;
    if (Array.isArray(alternatives)) return firstOf(alternatives);
    if ("const" in schema) return whole(schema["const"]);
    if (Array.isArray(schema["enum"])) return whole(schema["enum"][0]);
    switch (schema["type"]) {
      case "object":
        return objectOf(schema);
      case "array":
        return arrayOf(schema);
      case "string":
        return scalar(exampleString(schema));
      case "integer":
      case "number":
        return scalar(numberOf(schema));
      case "boolean":
        return scalar(true);
      case "null":
        return scalar(null);
      default:
        return NONE;
    }
  }

  function firstOf(alternatives: readonly unknown[]): Made {
    let made: Made = NONE;
    for (const each of alternatives) {
      made = make(each);
      if (made !== NONE && made.value !== null) return made;
    }
    return made;
  }

  function objectOf({ properties, required, minProperties }: Members): Made {
    const value: Record<string, unknown> = {};
    let size = 1;
    const needed = new Set(Array.isArray(required) ? required : []);
    for (const [name, schema] of Object.entries(membersOf(properties))) {
      const made = make(schema);
      const fits = made !== NONE && size + made.size <= MOST_VALUES;
      if (!fits && needed.has(name)) return NONE;
      if (!fits || name === "__proto__") continue;
      value[name] = made.value;
      size += made.size;
    }
    const isWhole = [...needed].every((name) => Object.hasOwn(value, String(name)));
    return isWhole && !(Number(minProperties) > Object.keys(value).length) ? { value, size } : NONE;
  }

  function arrayOf({ prefixItems, items, minItems = 0, maxItems, uniqueItems }: Members): Made {
    const places: readonly unknown[] = Array.isArray(prefixItems) ? prefixItems : [];
    const least = Number(minItems);
    const all = places.slice(0, Math.max(least, Math.min(places.length, Number(maxItems ?? places.length))));
    const one = make(items);
    const rest =
      places.length > 0 || Number(maxItems) === 0 || one === NONE ? least - all.length : Math.max(least, 1);
    if (rest > 1 && uniqueItems === true) return NONE;
    if (rest > 0 && (one === NONE || one.size * rest > MOST_VALUES)) return NONE;
    const made = [...all.map(make), ...Array.from({ length: Math.max(0, rest) }, () => one)];
    const good = made.filter((each) => each !== NONE);
    if (good.length < made.length) return NONE;
    return { value: good.map(({ value }) => value), size: good.reduce((sum, { size }) => sum + size, 1) };
  }

  return (schema) => bounded(make(schema));
}

const bounded = (made: Made): Made => (made === NONE || made.size > MOST_VALUES ? NONE : made);

/** A value that the author wrote. */
function whole(value: unknown): Made {
  return { value, size: JSON.stringify(value ?? null).length > 1_000 ? MOST_VALUES + 1 : 1 };
}

const scalar = (value: unknown): Made => (value === undefined ? NONE : { value, size: 1 });

/** Returns 1 if it is allowed, otherwise the value nearest to the lower bound, or to the upper. */
function numberOf(schema: Members): number | undefined {
  const { type, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const bound = (value: unknown, otherwise: number) => (typeof value === "number" ? value : otherwise);
  const step = bound(multipleOf, 1);
  const low = Math.max(bound(minimum, -Infinity), bound(exclusiveMinimum, -Infinity));
  const high = Math.min(bound(maximum, Infinity), bound(exclusiveMaximum, Infinity));
  const from = Number.isFinite(low) ? Math.ceil(low / step) * step : Math.floor(high / step) * step;
  const middle = Number.isFinite(low) && Number.isFinite(high) ? [(low + high) / 2] : [];
  const candidates = [1, 0, step, from, from + step, from - step, ...middle];
  return candidates.find(
    (value) =>
      Number.isFinite(value) &&
      value >= bound(minimum, -Infinity) &&
      value <= bound(maximum, Infinity) &&
      value > bound(exclusiveMinimum, -Infinity) &&
      value < bound(exclusiveMaximum, Infinity) &&
      (type !== "integer" || Number.isSafeInteger(value)) &&
      (multipleOf === undefined || Number.isInteger(value / step)),
  );
}
