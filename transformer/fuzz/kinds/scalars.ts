import type fc from "fast-check";
import type { BigintSchema, BooleanSchema, Json, LiteralSchema, NumberSchema } from "../../schema.js";
import {
  anyOf,
  type Listed,
  type Making,
  misfit,
  passing,
  plain,
  type ValueKind,
  wrongs,
} from "../making.js";

const NO_NUMBERS: Listed = [
  ["1", "a string instead of a number"],
  [true, "a boolean instead of a number"],
  [null, "null instead of a number"],
  [[], "a list instead of a number"],
  [{}, "an object instead of a number"],
];
const NO_NUMBER_TEXTS: Listed = [
  ["x", "no number"],
  ["0x10", "no number"],
  ["1_000", "no number"],
  ["NaN", "no number"],
];

const RANGES: { readonly [Type in NonNullable<NumberSchema["type"]> | "number"]: readonly [number, number] } =
  {
    number: [-Number.MAX_VALUE, Number.MAX_VALUE],
    float: [-3.4028234e38, 3.4028234e38],
    int: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    int32: [-(2 ** 31), 2 ** 31 - 1],
    uint32: [0, 2 ** 32 - 1],
    // The part of them that a double represents exactly.
    int64: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    uint64: [0, Number.MAX_SAFE_INTEGER],
  };

export const number: ValueKind<NumberSchema> = {
  values(schema, making) {
    const drawn = numbers(schema, making);
    return drawn && passing(making, drawn, (n) => outside(schema, n) === undefined)?.map(plain);
  },
  breaks(schema, making) {
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, type, bits } = schema;
    const isWhole = isInteger(schema);
    const step = isWhole ? 1 : 0.5;
    const [least, most] = RANGES[type ?? "number"];
    const candidates: (readonly [number | undefined, string])[] = [
      [minimum === undefined ? undefined : minimum - step, `less than ${minimum}`],
      [maximum === undefined ? undefined : maximum + step, `more than ${maximum}`],
      [exclusiveMinimum, `not more than ${exclusiveMinimum}`],
      [exclusiveMaximum, `not less than ${exclusiveMaximum}`],
      [multipleOf === undefined ? undefined : multipleOf * 1.5, `not a multiple of ${multipleOf}`],
      [isWhole ? 1.5 : undefined, "no integer"],
      [isWhole && Math.abs(least) < 2 ** 40 ? least - 1 : undefined, `no ${type}`],
      [isWhole && most < 2 ** 40 ? most + 1 : undefined, `no ${type}`],
      [bits === undefined ? undefined : bits + 1, "a bit that is not a flag"],
    ];
    const numbers = candidates.flatMap(([n, why]): Listed => {
      if (n === undefined || outside(schema, n) === undefined || !Number.isFinite(n)) return [];
      return [[n, why]];
    });
    return anyOf(making, [
      wrongs(making, making.text ? NO_NUMBER_TEXTS : NO_NUMBERS),
      wrongs(making, numbers),
    ]);
  },
  misfit(schema, wire, { isText }) {
    const n = isText ? numberOf(wire) : wire;
    if (typeof n !== "number") return misfit("is no number");
    const why = outside(schema, n);
    return why === undefined ? undefined : misfit(why);
  },
};

/** As in JSON. */
function numberOf(wire: Json): number | undefined {
  if (typeof wire === "number") return wire;
  return typeof wire === "string" && /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(wire)
    ? Number(wire)
    : undefined;
}

function isInteger({ type }: NumberSchema): boolean {
  return type !== undefined && type !== "float";
}

function outside(schema: NumberSchema, n: number): string | undefined {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, type, bits } = schema;
  const [least, most] = RANGES[type ?? "number"];
  if (isInteger(schema) && !Number.isInteger(n)) return "is no integer";
  // A 64-bit integer may be one that a double does not represent exactly.
  if (!type?.endsWith("64") && (n < least || n > most)) return `is no ${type}`;
  if (minimum !== undefined && n < minimum) return `is less than ${minimum}`;
  if (maximum !== undefined && n > maximum) return `is more than ${maximum}`;
  if (exclusiveMinimum !== undefined && n <= exclusiveMinimum) return `is not more than ${exclusiveMinimum}`;
  if (exclusiveMaximum !== undefined && n >= exclusiveMaximum) return `is not less than ${exclusiveMaximum}`;
  if (multipleOf !== undefined && !isMultiple(n, multipleOf)) return `is not a multiple of ${multipleOf}`;
  if (bits !== undefined && (n < 0 || (n & ~bits) !== 0 || n > 2 ** 31))
    return "has a bit that is not a flag";
  return undefined;
}

/** In decimal, as it is written: 0.3 is a multiple of 0.1. */
function isMultiple(n: number, step: number): boolean {
  const times = n / step;
  return Math.abs(times - Math.round(times)) <= 1e-9 * Math.max(1, Math.abs(times));
}

function numbers(schema: NumberSchema, { fc }: Making): fc.Arbitrary<number> | undefined {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, bits } = schema;
  if (bits !== undefined) return fc.nat({ max: 2 ** 31 - 1 }).map((n) => n & bits);
  const [least, most] = RANGES[schema.type ?? "number"];
  const min = Math.max(least, minimum ?? least, exclusiveMinimum ?? least);
  const max = Math.min(most, maximum ?? most, exclusiveMaximum ?? most);
  const whole = (from: number, to: number) => {
    const [low, high] = [
      Math.max(Number.MIN_SAFE_INTEGER, Math.ceil(from)),
      Math.min(Number.MAX_SAFE_INTEGER, Math.floor(to)),
    ];
    return low > high ? undefined : fc.integer({ min: low, max: high });
  };
  if (multipleOf !== undefined) {
    const digits = Math.min(20, (/\.(\d+)/.exec(String(multipleOf))?.[1] ?? "").length);
    const [low, high] = [Math.max(min / multipleOf, -1000), Math.min(max / multipleOf, 1000)];
    const times = low > high ? whole(min / multipleOf, max / multipleOf) : whole(low, high);
    return times?.map((n) => Number((n * multipleOf).toFixed(digits)) + 0);
  }
  if (isInteger(schema)) return whole(min, max);
  if (min > max) return undefined;
  // JSON has no negative zero.
  return fc.double({ min, max, noNaN: true, noDefaultInfinity: true }).map((n) => n + 0);
}

export const bigint: ValueKind<BigintSchema> = {
  values(schema, { fc }) {
    const [min, max] = bounds(schema);
    if (min > max) return undefined;
    const step = BigInt(schema.multipleOf ?? 1);
    const [low, high] = [(min + (min > 0n ? step - 1n : 0n)) / step, max / step];
    if (low > high) return undefined;
    return fc.bigInt({ min: low, max: high }).map((n) => plain(digits(n * step)));
  },
  breaks(schema, making) {
    const { minimum, maximum, multipleOf } = schema;
    const step = BigInt(multipleOf ?? 1);
    const listed: Listed = [
      ...(making.text
        ? NO_NUMBER_TEXTS
        : ([
            [true, "a boolean instead of an integer"],
            [null, "null instead of an integer"],
            [{}, "an object instead of an integer"],
            ["x", "no digits"],
          ] as const)),
      ["1.5", "no integer"],
      ...(minimum === undefined ? [] : [[digits(BigInt(minimum) - step), `less than ${minimum}`] as const]),
      ...(maximum === undefined ? [] : [[digits(BigInt(maximum) + step), `more than ${maximum}`] as const]),
    ];
    return wrongs(making, listed);
  },
  misfit(schema, wire) {
    const text = typeof wire === "number" ? String(wire) : wire;
    if (typeof text !== "string" || !/^-?\d+$/.test(text)) return misfit("is no integer");
    const [min, max] = bounds(schema);
    const n = BigInt(text);
    return n < min || n > max ? misfit("is out of bounds") : undefined;
  },
};

/** As in a response: a number if one represents it exactly. */
function digits(n: bigint): Json {
  return Number.isSafeInteger(Number(n)) ? Number(n) : String(n);
}

function bounds({
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
}: BigintSchema): readonly [bigint, bigint] {
  const least = minimum ?? (exclusiveMinimum === undefined ? undefined : BigInt(exclusiveMinimum) + 1n);
  const most = maximum ?? (exclusiveMaximum === undefined ? undefined : BigInt(exclusiveMaximum) - 1n);
  const min = least === undefined ? undefined : BigInt(least);
  const max = most === undefined ? undefined : BigInt(most);
  const far = 2n ** 70n;
  return [
    min ?? (max !== undefined && max < -far ? max - far : -far),
    max ?? (min !== undefined && min > far ? min + far : far),
  ];
}

export const boolean: ValueKind<BooleanSchema> = {
  values: (_, { fc }) => fc.boolean().map(plain),
  breaks: (_, making) =>
    wrongs(
      making,
      making.text
        ? [["maybe", "no boolean"]]
        : [
            ["true", "a string instead of a boolean"],
            [1, "a number instead of a boolean"],
            [null, "null instead of a boolean"],
            [{}, "an object instead of a boolean"],
          ],
    ),
  misfit: (_, wire, { isText }) =>
    typeof wire === "boolean" || (isText && /^(?:[10ytnf]|true|false|on|off|yes|no)$/i.test(String(wire)))
      ? undefined
      : misfit("is no boolean"),
};

export const literal: ValueKind<LiteralSchema> = {
  values: ({ values }, { fc, text }) => {
    const sent = text ? values.filter((value) => text.takes(String(value))) : values;
    return sent.length === 0 ? undefined : fc.constantFrom(...sent.map(plain));
  },
  breaks(schema, making) {
    const candidates: readonly Json[] = making.text
      ? ["none of them", "-99"]
      : ["none of them", -99.5, null, [], {}, ...schema.values.map((value) => `${value} `)];
    const isBoolean = schema.values.some((value) => typeof value === "boolean");
    const fitting = { types: making.types, direction: "input", isText: making.text !== undefined } as const;
    return wrongs(
      making,
      candidates
        .filter((each) => literal.misfit(schema, each, { ...fitting, misfit: () => undefined }))
        .filter((each) => !(isBoolean && making.text && each === "-99"))
        .map((each) => [each, "none of the values"] as const),
    );
  },
  misfit: ({ values }, wire, { isText }) => {
    const isOne = (value: string | number | boolean) =>
      value === wire ||
      (isText &&
        (String(value) === String(wire) || (typeof value === "boolean" && /^[10ytnfo]/i.test(String(wire)))));
    return values.some(isOne) ? undefined : misfit("is none of the values");
  },
};
