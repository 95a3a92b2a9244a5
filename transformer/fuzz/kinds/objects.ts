import type fc from "fast-check";
import {
  type IndexSignature,
  isJsonObject,
  type Json,
  type ObjectSchema,
  type Property,
  resolve,
  type ToJsonSchema,
  wireName,
} from "../../schema.js";
import {
  anyOf,
  type Broken,
  below,
  type Listed,
  type Made,
  type Making,
  type Misfit,
  misfit,
  passing,
  plain,
  type ValueKind,
  wrongs,
} from "../making.js";

const NO_OBJECTS: Listed = [
  ["x", "a string instead of an object"],
  [5, "a number instead of an object"],
  [[], "a list instead of an object"],
  [null, "null instead of an object"],
];

/** A name that no program declares. */
const UNDECLARED = "not-declared";

type Entries = readonly (readonly [name: string, made: Made])[];

export const object: ValueKind<ObjectSchema> = {
  values(schema, making) {
    const entries = entriesOf(schema, making);
    return entries?.map(objectOf);
  },
  breaks(schema, making) {
    const { fc } = making;
    const entries = entriesOf(schema, making);
    if (!entries) return undefined;
    const without = (name: string) => entries.map((all) => all.filter(([other]) => other !== name));
    const missing = schema.properties
      .filter((property) => isMissed(property, making))
      .map((property) => {
        const name = wireName(property);
        return without(name).map((all): Broken => ({ ...objectOf(all), at: [name], why: "missing" }));
      });
    const properties = schema.properties.map((property) => {
      const name = wireName(property);
      return making
        .breaks(property.schema, making)
        ?.chain((one) => without(name).map((all) => withBroken(all, name, one)));
    });
    const extra = schema.strict
      ? entries.map(
          (all): Broken => ({
            ...objectOf([...all, [UNDECLARED, plain("x")]]),
            at: [UNDECLARED],
            why: "not declared, in a strict object",
          }),
        )
      : undefined;
    const indexed = (schema.index ?? []).map((signature) => {
      const keys = namesOf(signature, schema, making);
      const broken = making.breaks(signature.value, making);
      return keys && broken
        ? fc.tuple(entries, keys, broken).map(([all, name, one]) =>
            withBroken(
              all.filter(([other]) => other !== name),
              name,
              one,
            ),
          )
        : undefined;
    });
    return anyOf(making, [
      making.text ? undefined : wrongs(making, NO_OBJECTS),
      anyOf(making, missing),
      anyOf(making, properties),
      extra,
      anyOf(making, indexed),
    ]);
  },
  misfit(schema, wire, fitting) {
    if (!isJsonObject(wire)) return misfit("is no object");
    for (const property of schema.properties) {
      const name = wireName(property);
      const value = Object.hasOwn(wire, name) ? wire[name] : undefined;
      if (value === undefined) {
        const isPromised = fitting.direction === "output" ? !property.optional : isRequired(property);
        if (isPromised) return { at: [name], why: "is missing" };
        continue;
      }
      const found = fitting.misfit(property.schema, value, fitting);
      if (found) return below(name, found);
    }
    return otherMisfit(schema, wire, fitting);
  },
};

/** If no property of an object in texts is sent, the result is unknown. */
function isMissed(property: Property, { text, types }: Making): boolean {
  if (!isRequired(property)) return false;
  const schema = resolve(property.schema, types);
  const forms = schema.kind === "union" ? schema.members.map((member) => resolve(member, types)) : [schema];
  return !(text && forms.some(({ kind }) => kind === "object"));
}

function isRequired({ optional, default: fallback }: Property): boolean {
  return !optional && fallback === undefined;
}

function otherMisfit(
  { properties, index = [], strict }: ObjectSchema,
  wire: { readonly [name: string]: Json },
  fitting: Parameters<ValueKind<ObjectSchema>["misfit"]>[2],
): Misfit | undefined {
  const declared = new Set(properties.map(wireName));
  for (const [name, value] of Object.entries(wire)) {
    if (declared.has(name)) continue;
    const signatures = coveringOf(index, name);
    if (strict && signatures.length === 0) return { at: [name], why: "is not declared" };
    for (const signature of signatures) {
      const found = fitting.misfit(signature.value, value, fitting);
      if (found) return below(name, found);
    }
  }
  return undefined;
}

/** A general signature applies to keys that no other covers. */
function coveringOf(index: readonly IndexSignature[], name: string): readonly IndexSignature[] {
  const narrow = index.filter((each) => each.key.kind !== "string" && covers(each, name));
  return narrow.length > 0 ? narrow : index.filter(({ key }) => key.kind === "string");
}

function covers({ key }: IndexSignature, name: string): boolean {
  if (key.kind === "number") return String(Number(name)) === name && name !== "NaN";
  return key.kind === "string" || new RegExp(key.source, "u").test(name);
}

function entriesOf(schema: ObjectSchema, making: Making): fc.Arbitrary<Entries> | undefined {
  const { fc } = making;
  const declared: fc.Arbitrary<Entries>[] = [];
  for (const property of schema.properties) {
    const values = making.values(property.schema, making);
    const name = wireName(property);
    if (!values && isRequired(property)) return undefined;
    if (!values) continue;
    const present = values.map((made): Entries => [[name, made]]);
    declared.push(
      isRequired(property) ? present : fc.oneof({ withCrossShrink: true }, fc.constant<Entries>([]), present),
    );
  }
  for (const signature of schema.index ?? []) {
    const names = namesOf(signature, schema, making);
    const values = making.values(signature.value, making);
    if (names && values)
      declared.push(fc.uniqueArray(fc.tuple(names, values), { maxLength: 2, selector: ([name]) => name }));
  }
  return fc.tuple(...declared).map((all) => all.flat());
}

/** Keys that only one signature covers. */
function namesOf(
  signature: IndexSignature,
  { index = [], properties }: ObjectSchema,
  making: Making,
): fc.Arbitrary<string> | undefined {
  const { fc } = making;
  const text = { takes: () => true, unit: fc.stringMatching(/^[a-z0-9]$/) };
  const { key, constraint } = signature;
  const names =
    key.kind === "number"
      ? fc.nat({ max: 99 }).map(String)
      : making.values(constraint ?? key, { ...making, text })?.map(({ wire }) => String(wire));
  const known = new Set(properties.flatMap((property) => [property.name, wireName(property)]));
  return passing(making, names, (name) => {
    const covering = coveringOf(index, name);
    return !known.has(name) && covering.length === 1 && covering[0] === signature;
  });
}

function objectOf(entries: Entries): Made {
  return {
    wire: Object.fromEntries(entries.map(([name, { wire }]) => [name, wire])),
    secrets: entries.flatMap(([, { secrets }]) => secrets),
  };
}

function withBroken(entries: Entries, name: string, one: Broken): Broken {
  return { ...below(name, one), ...objectOf([...entries, [name, one]]) };
}

/** What is received and what is sent are separate types. */
export const toJSON: ValueKind<ToJsonSchema> = {
  values: ({ input }, making) => input && making.values(input, making),
  breaks: ({ input }, making) => input && making.breaks(input, making),
  misfit({ input, output }, wire, fitting) {
    const side = fitting.direction === "input" ? input : output;
    return side && fitting.misfit(side, wire, fitting);
  },
};
