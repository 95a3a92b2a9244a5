import fc from "fast-check";
import {
  type ArraySchema,
  type Json,
  type MapSchema,
  resolve,
  type Schema,
  type SetSchema,
  type TupleSchema,
} from "../../../transformer/schema.js";
import { shown } from "../shown.js";
import { height } from "../world.js";
import type { Sample, Samples, Setting } from "./sample.js";

/** Items in a list: enough of them, and few. */
function lists(
  items: Schema,
  setting: Setting,
  { min: least = 0, max = Number.POSITIVE_INFINITY, unique = false } = {},
): fc.Arbitrary<readonly Sample[]> {
  const isOver = setting.depth <= 0 && height(items, setting.types) > 0;
  const never = height(items, setting.types) === Number.POSITIVE_INFINITY;
  if (never || (isOver && least === 0)) return fc.constant<readonly Sample[]>([]);
  const bounds = { minLength: least, maxLength: isOver ? least : Math.min(max, least + 3) };
  const samples = setting.samplesOf(items, setting);
  if (!unique) return fc.array(samples, bounds);
  return fc
    .uniqueArray(samples, { ...bounds, selector: ({ wire }) => shown(wire) })
    .filter((all) => isDistinct(all.map(({ sent }) => sent)) && isDistinct(all.map(({ back }) => back)));
}

function isDistinct(all: readonly unknown[]): boolean {
  return new Set(all.map(shown)).size === all.length;
}

export function arrays(schema: ArraySchema, setting: Setting): Samples {
  const { minItems, maxItems, uniqueItems } = schema;
  const bounds = {
    ...(minItems !== undefined && { min: minItems }),
    ...(maxItems !== undefined && { max: maxItems }),
  };
  return lists(schema.items, setting, { ...bounds, unique: uniqueItems === true }).map(together);
}

/** A list of samples as the sample of a list. */
function together(items: readonly Sample[]): Sample {
  return {
    value: items.map(({ value }) => value),
    wire: items.map(({ wire }) => wire),
    sent: items.map(({ sent }) => sent),
    back: items.map(({ back }) => back),
  };
}

/** Sent twice, an item is there once. */
export function sets(schema: SetSchema, setting: Setting): Samples {
  const { minItems, maxItems } = schema;
  const bounds = {
    ...(minItems !== undefined && { min: minItems }),
    ...(maxItems !== undefined && { max: maxItems }),
  };
  return fc
    .tuple(lists(schema.items, setting, { ...bounds, unique: true }), fc.boolean())
    .map(([items, twice]) => {
      const { value, wire, sent, back } = together(items);
      const all = sent as readonly Json[];
      return {
        value: new Set(value as unknown[]),
        wire,
        sent: twice ? [...all, ...all] : all,
        back: new Set(back as unknown[]),
      } as Sample;
    });
}

export function tuples(schema: TupleSchema, setting: Setting): Samples {
  const { types } = setting;
  const lean = setting.depth <= 0;
  const possible = schema.items.findIndex(
    (item) => item.optional && (height(item.schema, types) === Number.POSITIVE_INFINITY || lean),
  );
  const required = schema.items.filter((item) => !item.optional).length;
  const most = possible < 0 ? schema.items.length : possible;
  const head = fc.tuple(
    ...schema.items.slice(0, most).map((item) => setting.samplesOf(item.schema, setting)),
  );
  const rest =
    schema.rest && most === schema.items.length
      ? lists(schema.rest, setting, {})
      : fc.constant<readonly Sample[]>([]);
  return fc
    .tuple(head, rest, fc.integer({ min: required, max: most }), fc.constantFrom("all", "some", "undefined"))
    .map(([first, more, length, form]) => {
      if (form === "all") return together([...first, ...more]);
      const some = together(first.slice(0, length));
      // What TypeScript takes for absent at the end: `[1, undefined]` of `[number, number?]`.
      const absent = form === "undefined" ? first.slice(length).map(() => undefined) : [];
      return { ...some, value: [...(some.value as unknown[]), ...absent] };
    });
}

export function maps(schema: MapSchema, setting: Setting): Samples {
  if (height(schema.value, setting.types) > Math.max(0, setting.depth)) return fc.constant(mapOf([]));
  return fc
    .uniqueArray(fc.tuple(keys(schema.key, setting), setting.samplesOf(schema.value, setting)), {
      maxLength: 3,
      selector: ([key]) => key.text,
    })
    .chain((entries) => fc.boolean().map((pairs) => mapOf(entries, pairs)));
}

interface MapKey {
  readonly value: unknown;
  readonly text: string;
}

function keys(schema: Schema, setting: Setting): fc.Arbitrary<MapKey> {
  const known = resolve(schema, setting.types);
  return setting
    .samplesOf(known, { ...setting, bare: true })
    .map(({ back, wire }) => ({ value: back, text: String(wire) }))
    .filter(({ text }) => text !== "Infinity" && text !== "-Infinity");
}

/** An object on the wire, or an array of pairs. */
function mapOf(entries: readonly (readonly [MapKey, Sample])[], pairs = false): Sample {
  const object = (each: (sample: Sample) => Json) =>
    Object.fromEntries(entries.map(([key, sample]) => [key.text, each(sample)] as const));
  return {
    value: new Map(entries.map(([key, sample]) => [key.value, sample.value])),
    wire: object((sample) => sample.wire),
    sent: pairs ? entries.map(([key, sample]) => [key.text, sample.sent]) : object((sample) => sample.sent),
    back: new Map(entries.map(([key, sample]) => [key.value, sample.back])),
  };
}
