import fc from "fast-check";
import type { BigintSchema, Json, NumberSchema, StringSchema } from "../../../transformer/schema.js";
import { FORMATS, PATTERNS, TEMPLATES } from "../texts.js";
import { plain, type Samples } from "./sample.js";

export function strings(schema: StringSchema): Samples {
  const { minLength = 0, maxLength = 40, format, patterns } = schema;
  const patterned = PATTERNS.find(({ sources }) => sources.join() === patterns?.join());
  const texts =
    patterned?.texts ??
    (format && FORMATS[format]) ??
    fc.string({ unit: "binary", minLength, maxLength: Math.min(maxLength, minLength + 6) });
  // Filtered for the lengths of formats; `binary` units are code points, as the lengths are.
  return texts.filter((text) => [...text].length >= minLength && [...text].length <= maxLength).map(plain);
}

export function templates(source: string): Samples {
  const found = TEMPLATES.find((template) => template.source === source);
  if (!found) throw new Error(`No texts for the template ${source}`);
  return found.texts.map(plain);
}

const RANGES: Readonly<Record<NonNullable<NumberSchema["type"]> | "number", readonly [number, number]>> = {
  number: [-Number.MAX_VALUE, Number.MAX_VALUE],
  float: [-3.4028234e38, 3.4028234e38],
  int: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  int32: [-(2 ** 31), 2 ** 31 - 1],
  uint32: [0, 2 ** 32 - 1],
  int64: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  uint64: [0, Number.MAX_SAFE_INTEGER],
};

export function isInteger({ type }: NumberSchema): boolean {
  return type !== undefined && type !== "float";
}

export function numbers(schema: NumberSchema): Samples {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const [least, most] = RANGES[schema.type ?? "number"];
  const min = Math.max(least, minimum ?? least, exclusiveMinimum ?? least);
  const max = Math.min(most, maximum ?? most, exclusiveMaximum ?? most);
  const inside = (n: number) =>
    n >= min &&
    n <= max &&
    (exclusiveMinimum === undefined || n > exclusiveMinimum) &&
    (exclusiveMaximum === undefined || n < exclusiveMaximum);
  const integers = (from: number, to: number) =>
    fc.integer({
      min: Math.max(Number.MIN_SAFE_INTEGER, Math.ceil(from)),
      max: Math.min(Number.MAX_SAFE_INTEGER, Math.floor(to)),
    });
  const any = multipleOf
    ? integers(Math.max(min, -1000) / multipleOf, Math.min(max, 1000) / multipleOf).map((n) => n * multipleOf)
    : isInteger(schema)
      ? integers(min, max)
      : fc.double({ min, max, noNaN: true });
  // JSON has no negative zero.
  return any.filter(inside).map((n) => ({ ...plain(n + 0), value: n }));
}

export function bigints({
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
  multipleOf,
}: BigintSchema): Samples {
  const step = BigInt(multipleOf ?? 1);
  const least = minimum ?? (exclusiveMinimum === undefined ? undefined : BigInt(exclusiveMinimum) + 1n);
  const most = maximum ?? (exclusiveMaximum === undefined ? undefined : BigInt(exclusiveMaximum) - 1n);
  const min = least === undefined ? -(2n ** 70n) : BigInt(least);
  const max = most === undefined ? 2n ** 70n : BigInt(most);
  return fc
    .bigInt({ min, max: max < min ? min + 2n ** 70n : max })
    .map((n) => (n / step) * step)
    .filter((n) => n >= min && n <= max)
    .map((n) => {
      const isSafe = Number.isSafeInteger(Number(n));
      return { value: n, wire: isSafe ? Number(n) : String(n), sent: String(n), back: n };
    });
}

/** Of a year that ISO 8601 writes with four digits: others have no form that anybody agreed on. */
const moments = fc.date({
  noInvalidDate: true,
  min: new Date("0000-01-02T00:00:00Z"),
  max: new Date("9999-12-30T00:00:00Z"),
});

/** An offset, digits that a `Date` has no room for, and what of a date-time may be left out. */
export const dates: Samples = fc
  .tuple(moments, fc.constantFrom("+05:30", "-23:59", "+00:00", "micro", "lower", "day"))
  .map(([moment, form]) => {
    const value = form === "day" ? new Date(moment.setUTCHours(0, 0, 0, 0)) : moment;
    const wire = value.toISOString();
    return { value, wire, sent: anotherForm(wire, form), back: value };
  });

export function anotherForm(wire: string, form: string): string {
  if (form === "micro") return wire.replace("Z", "999Z");
  if (form === "lower") return wire.toLowerCase();
  if (form === "day") return wire.slice(0, 10);
  const [sign, hours, minutes] = [form.slice(0, 1), form.slice(1, 3), form.slice(4)];
  const offset = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  return new Date(Date.parse(wire) + offset).toISOString().replace("Z", form);
}

export const bytes: Samples = fc.uint8Array({ maxLength: 8 }).map((value) => {
  const wire = Buffer.from(value).toString("base64");
  return { value, wire, sent: wire, back: value };
});

export const urls: Samples = fc
  .oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.constantFrom("mailto:a@b.co", "urn:isbn:0451450523", "file:///etc/hosts", "HTTP://EXAMPLE.com:80"),
    fc.constantFrom("http://münchen.example/ü?q=ö#ä", "http://h.example/a b", "http://[::1]:8080/"),
  )
  .map((sent) => {
    const value = new URL(sent);
    return { value, wire: value.href, sent, back: value };
  });

/** What a JSON text says, of which the handler gets the same. */
export const unknowns: Samples = fc.json({ maxDepth: 3 }).map((text) => plain(JSON.parse(text) as Json));
