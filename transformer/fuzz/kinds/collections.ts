import type fc from "fast-check";
import type { ArraySchema, Json, MapSchema, Schema, SetSchema, TupleSchema } from "../../schema.js";
import {
  anyOf,
  type Breaks,
  type Broken,
  below,
  type Fitting,
  type Listed,
  type Made,
  type Making,
  type Misfit,
  misfit,
  plain,
  type ValueKind,
  type Values,
  wrongs,
} from "../making.js";

/** More items than this only take time. */
const MOST = 3;

const NO_LISTS: Listed = [
  [{}, "an object instead of a list"],
  ["x", "a string instead of a list"],
  [5, "a number instead of a list"],
  [null, "null instead of a list"],
];

type ListSchema = ArraySchema | SetSchema;

/** Lists of some items; `undefined` if items are required and none can be made. */
function lists(schema: ListSchema, making: Making, least: number, most: number): Values | undefined {
  const { fc } = making;
  const items = making.values(schema.items, making);
  if (!items) return least > 0 ? undefined : fc.constant(plain([]));
  const bounds = { minLength: least, maxLength: most };
  const isUnique = schema.kind === "set" || schema.uniqueItems === true;
  if (!isUnique) return fc.array(items, bounds).map(together);
  if (!hasEnough(items, least, making)) return undefined;
  return fc.uniqueArray(items, { ...bounds, selector: ({ wire }) => JSON.stringify(wire) }).map(together);
}

/** Drawing a list of three different items from two values would never end. */
function hasEnough(items: Values, count: number, { fc }: Making): boolean {
  const drawn = fc.sample(items, { numRuns: 20 + count * 5, seed: 1 });
  return new Set(drawn.map(({ wire }) => JSON.stringify(wire))).size >= count;
}

function list<Kind extends ListSchema>(): ValueKind<Kind> {
  return {
    values(schema, making) {
      // A list in a text is absent if it has no members.
      const least = Math.max(schema.minItems ?? 0, making.text ? 1 : 0);
      return lists(
        schema,
        making,
        least,
        Math.max(least, Math.min(schema.maxItems ?? least + MOST, least + MOST)),
      );
    },
    breaks(schema, making) {
      const { minItems = 0, maxItems } = schema;
      const whole = (values: Values | undefined, why: string) =>
        values?.map((made): Broken => ({ ...made, at: [], why }));
      const items = making.values(schema.items, making);
      const isUnique = schema.kind === "array" && schema.uniqueItems === true;
      const few = Math.max(making.text ? 1 : 0, minItems - 1);
      return anyOf(making, [
        making.text ? undefined : wrongs(making, NO_LISTS),
        few < minItems ? whole(lists(schema, making, few, few), `fewer than ${minItems} items`) : undefined,
        maxItems !== undefined && maxItems < 200
          ? whole(lists(schema, making, maxItems + 1, maxItems + 1), `more than ${maxItems} items`)
          : undefined,
        isUnique && items && (maxItems ?? 2) >= 2
          ? items.map(
              (made): Broken => ({
                wire: Array.from({ length: Math.max(2, minItems) }, () => made.wire),
                secrets: made.secrets,
                at: [],
                why: "the same item twice",
              }),
            )
          : undefined,
        brokenItem(schema, making),
      ]);
    },
    misfit(schema, wire, fitting) {
      if (fitting.isText && !Array.isArray(wire)) return itemMisfit(schema.items, [wire], fitting);
      if (!Array.isArray(wire)) return misfit("is no list");
      // Duplicates are dropped from the input of a set, and counted in responses.
      const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema;
      if (wire.length < minItems) return misfit(`has fewer than ${minItems} items`);
      if (wire.length > maxItems && (schema.kind === "array" || fitting.direction === "output"))
        return misfit(`has more than ${maxItems} items`);
      return itemMisfit(schema.items, wire, fitting);
    },
  };
}

/** Breaks one item of a list that is long enough. */
function brokenItem(schema: ListSchema, making: Making): Breaks | undefined {
  const { fc } = making;
  const broken = making.breaks(schema.items, making);
  const least = Math.max(0, (schema.minItems ?? 0) - 1);
  const most = Math.max(least, Math.min((schema.maxItems ?? 3) - 1, least + 1));
  const others = lists(schema, making, least, most);
  if (!broken || !others || schema.maxItems === 0) return undefined;
  return fc.tuple(others, broken, fc.nat({ max: most })).map(([made, one, place]): Broken => {
    const items = made.wire as readonly Json[];
    const at = Math.min(place, items.length);
    return {
      ...below(at, one),
      wire: items.toSpliced(at, 0, one.wire),
      secrets: [...made.secrets, ...one.secrets],
    };
  });
}

function together(items: readonly Made[]): Made {
  return { wire: items.map(({ wire }) => wire), secrets: items.flatMap(({ secrets }) => secrets) };
}

function itemMisfit(schema: Schema, items: readonly Json[], fitting: Fitting): Misfit | undefined {
  for (const [i, item] of items.entries()) {
    const found = fitting.misfit(schema, item, fitting);
    if (found) return below(i, found);
  }
  return undefined;
}

const tuple: ValueKind<TupleSchema> = {
  values({ items, rest }, making) {
    const { fc } = making;
    const made = items.map(({ schema }) => making.values(schema, making));
    const required = items.filter(({ optional }) => !optional).length;
    const firstMissing = made.indexOf(undefined);
    const possible = firstMissing < 0 ? made.length : firstMissing;
    if (possible < required) return undefined;
    const head = fc.tuple(...made.slice(0, possible).filter((each) => each !== undefined));
    const more = possible === items.length && rest ? making.values(rest, making) : undefined;
    const least = making.text ? Math.max(1, required) : required;
    return fc
      .tuple(
        head,
        fc.integer({ min: Math.min(least, possible), max: possible }),
        more ? fc.array(more, { maxLength: 2 }) : fc.constant([]),
      )
      .map(([first, length, last]) =>
        together([...first.slice(0, length), ...(length === possible ? last : [])]),
      );
  },
  breaks(schema, making) {
    const { fc } = making;
    const { items, rest } = schema;
    const values = tuple.values(schema, making);
    if (!values) return undefined;
    const made = items.map((item) => making.values(item.schema, making));
    const all = made.every((each) => each !== undefined)
      ? fc.tuple(...made.filter((each) => each !== undefined))
      : undefined;
    const broken = items.map((item, i) => {
      const one = making.breaks(item.schema, making);
      return all && one
        ? fc.tuple(all, one).map(([others, wrong]): Broken => {
            const { wire, secrets } = together(others);
            return {
              ...below(i, wrong),
              wire: (wire as Json[]).with(i, wrong.wire),
              secrets: [...secrets, ...wrong.secrets],
            };
          })
        : undefined;
    });
    const [first] = made;
    return anyOf(making, [
      making.text ? undefined : wrongs(making, NO_LISTS),
      !rest && all && first
        ? fc.tuple(all, first).map(
            ([others, extra]): Broken => ({
              ...together([...others, extra]),
              at: [],
              why: "one item too many",
            }),
          )
        : undefined,
      ...broken,
    ]);
  },
  misfit({ items, rest }, wire, fitting) {
    if (!Array.isArray(wire)) return fitting.isText ? undefined : misfit("is no list");
    const required = items.filter(({ optional }) => !optional).length;
    if (wire.length < required) return misfit(`has fewer than ${required} items`);
    if (!rest && wire.length > items.length) return misfit(`has more than ${items.length} items`);
    for (const [i, item] of wire.entries()) {
      const schema = items[i]?.schema ?? rest;
      const found = schema && fitting.misfit(schema, item, fitting);
      if (found) return below(i, found);
    }
    return undefined;
  },
};

/** Keys are texts, whatever their type in the handler. */
function keysOf(schema: Schema, making: Making): fc.Arbitrary<string> | undefined {
  const { fc } = making;
  const text = { takes: () => true, unit: fc.stringMatching(/^[a-z0-9]$/) };
  return making.values(schema, { ...making, text })?.map(({ wire }) => String(wire));
}

const map: ValueKind<MapSchema> = {
  values({ key, value }, making) {
    const { fc } = making;
    const keys = keysOf(key, making);
    const values = making.values(value, making);
    if (!keys || !values) return fc.constant(plain({}));
    return fc
      .uniqueArray(fc.tuple(keys, values), { maxLength: MOST, selector: ([name]) => name })
      .map((entries) => record(entries));
  },
  breaks({ key, value }, making) {
    const { fc } = making;
    const keys = keysOf(key, making);
    const broken = making.breaks(value, making);
    return anyOf(making, [
      wrongs(making, [
        ["x", "a string instead of an object"],
        [5, "a number instead of an object"],
        [null, "null instead of an object"],
      ]),
      keys && broken
        ? fc.tuple(keys, broken).map(([name, one]) => ({ ...below(name, one), ...record([[name, one]]) }))
        : undefined,
    ]);
  },
  misfit({ value }, wire, fitting) {
    // In input, an array of pairs is a map as well.
    if (Array.isArray(wire)) return fitting.direction === "input" ? undefined : misfit("is no object");
    if (typeof wire !== "object" || wire === null) return misfit("is no object");
    for (const [name, each] of Object.entries(wire)) {
      const found = fitting.misfit(value, each, fitting);
      if (found) return below(name, found);
    }
    return undefined;
  },
};

function record(entries: readonly (readonly [string, Made])[]): Made {
  return {
    wire: Object.fromEntries(entries.map(([name, { wire }]) => [name, wire])),
    secrets: entries.flatMap(([, { secrets }]) => secrets),
  };
}

export const collections = { array: list<ArraySchema>(), set: list<SetSchema>(), tuple, map };
