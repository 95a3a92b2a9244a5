import fc from "fast-check";
import type {
  IndexSignature,
  Json,
  ObjectSchema,
  Property,
  Schema,
  TypeTable,
} from "../../../transformer/schema.js";
import { resolve, wireName } from "../../../transformer/schema.js";
import { TEMPLATES } from "../texts.js";
import { height } from "../world.js";
import { PARSED } from "./parsed.js";
import type { Sample, Samples, Setting } from "./sample.js";

/** A property of a sample: what is absent from a form is not in it. */
interface Field extends Partial<Sample> {
  readonly name: string;
  /** Its name in JSON, where that is another one. */
  readonly outside?: string;
}

const FORMS = ["value", "wire", "sent", "back"] as const;
const OUTSIDE: ReadonlySet<string> = new Set(["wire", "sent"]);

export function objects(schema: ObjectSchema, setting: Setting): Samples {
  const declared = fc.tuple(...schema.properties.map((property) => field(property, setting)));
  const isOpen = schema.index !== undefined;
  const more = isOpen ? entries(schema, setting) : leaks(schema, setting);
  return fc.tuple(declared, more).map(([fields, others]) => objectOf([...fields, ...others]));
}

function objectOf(fields: readonly Field[]): Sample {
  const [value, wire, sent, back] = FORMS.map((form) =>
    // fromEntries makes properties of its own, of `__proto__`, too.
    Object.fromEntries(
      fields
        .filter((each) => form in each)
        .map((each) => [(OUTSIDE.has(form) ? each.outside : undefined) ?? each.name, each[form]]),
    ),
  );
  return { value, wire: wire as Json, sent: sent as Json, back };
}

function field(property: Property, setting: Setting): fc.Arbitrary<Field> {
  const { schema, optional, default: fallback } = property;
  const names = { name: property.name, outside: wireName(property) };
  const absent: fc.Arbitrary<Field> = fc.constantFrom<Field[]>(names, { ...names, value: undefined });
  const isHigh = height(schema, setting.types) > Math.max(0, setting.depth);
  if (optional && fallback === undefined && isHigh) return absent;
  const present: fc.Arbitrary<Field> = setting
    .samplesOf(schema, setting)
    .map((sample) => ({ ...names, ...sample }));
  if (fallback === undefined) return optional ? fc.oneof(absent, present) : present;
  const back = backOf(schema, fallback, setting.types);
  // What is absent is filled in on both ways, as it is written; what is there is encoded.
  const wire = back instanceof Date ? back.toISOString() : fallback;
  return fc.oneof(
    fc.constant<Field>(optional ? { ...names, wire: fallback, back } : { ...names, value: back, wire, back }),
    present,
  );
}

/** What a default means in the handler; defaults are scalars here. */
function backOf(schema: Schema, wire: Json, types: TypeTable): unknown {
  const resolved = resolve(schema, types);
  if (resolved.kind === "parsed") return PARSED[resolved.type].back(wire as string);
  return resolved.kind === "bigint" ? BigInt(wire as string) : wire;
}

/** Properties that nobody declared never leave, nor do they arrive; from a strict object they are refused. */
function leaks(schema: ObjectSchema, { bare }: Setting): fc.Arbitrary<readonly Field[]> {
  if (bare || schema.strict) return fc.constant([]);
  const outside = new Set(schema.properties.map(wireName));
  // Names that only the handler knows.
  const inside = schema.properties.flatMap(({ name }): Field[] =>
    outside.has(name) ? [] : [{ name, sent: ["not", { declared: true }] }],
  );
  const leaked = { name: "leaked", value: "a secret" };
  const extra = { name: "extra", sent: { admin: true } };
  return fc.subarray<Field>([leaked, extra, ...inside]);
}

/** Properties that only an index signature declares. */
function entries(schema: ObjectSchema, setting: Setting): fc.Arbitrary<readonly Field[]> {
  const index = (schema.index ?? []).filter(
    ({ value }) => height(value, setting.types) <= Math.max(0, setting.depth),
  );
  const isFree = (name: string) => schema.properties.every((property) => property.name !== name);
  const own = index.map((signature) => {
    const narrower = (schema.index ?? []).filter(
      (other) => other !== signature && isWide(signature) && !isWide(other),
    );
    const names = namesOf(signature).filter(
      (name) => isFree(name) && !narrower.some((each) => covers(each, name)),
    );
    return fc
      .uniqueArray(fc.tuple(names, setting.samplesOf(signature.value, setting)), {
        maxLength: 2,
        selector: ([name]) => name,
      })
      .map((all) => all.map(([name, sample]): Field => ({ name, ...sample })));
  });
  return fc.tuple(...own).map((all) => {
    const byName = new Map(all.flat().map((each) => [each.name, each]));
    return [...byName.values()];
  });
}

function isWide({ key }: IndexSignature): boolean {
  return key.kind === "string";
}

function namesOf({ key }: IndexSignature): fc.Arbitrary<string> {
  if (key.kind === "number")
    return fc.oneof(fc.nat({ max: 99 }), fc.double({ noNaN: true })).map((n) => String(n));
  if (key.kind === "template") {
    const template = TEMPLATES.find(({ source }) => source === key.source);
    if (template) return template.texts;
  }
  return fc.oneof(
    fc.string({ maxLength: 4 }),
    fc.constantFrom("constructor", "toString", "__proto__", "1", "x-a"),
  );
}

export function covers({ key }: IndexSignature, name: string): boolean {
  if (key.kind === "number") return String(Number(name)) === name && name !== "NaN";
  return key.kind === "string" || new RegExp(key.source, "u").test(name);
}
