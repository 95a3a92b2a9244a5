/** The part of Temporal that is needed here: TypeScript's own library does not declare it. */
export type TemporalType =
  | "Instant"
  | "ZonedDateTime"
  | "PlainDateTime"
  | "PlainDate"
  | "PlainTime"
  | "PlainYearMonth"
  | "PlainMonthDay"
  | "Duration";

interface TemporalValue {
  add(duration: { readonly seconds: number }): TemporalValue;
}

interface TemporalClass {
  /** @throws RangeError if the text is not valid, or out of the type's range. */
  from(text: string, options?: { readonly offset: "reject" }): TemporalValue;
}

type Temporal = { readonly [type in TemporalType]: TemporalClass };

/**
 * Called when a module with Temporal types loads: it must not start if it cannot read their values.
 * @throws Error if the runtime has no Temporal, with what to do.
 */
export function needTemporal(): void {
  if (temporal() === undefined) throw new Error(MISSING);
}

const MISSING =
  "A route of this module uses Temporal, which this runtime does not have (Node has it from version 26 on). " +
  'Run `npm install temporal-polyfill` and make `import "temporal-polyfill/global";` the first import of the entry.';

/** Looked up for each value: a test may replace Temporal. */
function temporal(): Temporal | undefined {
  return (globalThis as { readonly Temporal?: Temporal }).Temporal;
}

/** The result of `from` for a text; `undefined` if it refuses. */
export function made(type: TemporalType, text: string): unknown {
  return from(type, text);
}

/** One second later than the text says: a leap second is the moment after the previous one, as POSIX counts. */
export function madeLater(type: TemporalType, text: string): unknown {
  return from(type, text)?.add({ seconds: 1 });
}

function from(type: TemporalType, text: string): TemporalValue | undefined {
  try {
    return temporal()?.[type].from(text, REJECT);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** If an offset is not that of the time zone at that time, guessing must not correct it (RFC 9557, 3.4). */
const REJECT = { offset: "reject" } as const;

/** By its tag rather than its class, so that values of a polyfill, of the platform and of other realms are alike. */
export function isTemporal(value: unknown, type: TemporalType): value is object {
  return (
    typeof value === "object" &&
    value !== null &&
    Reflect.get(value, Symbol.toStringTag) === `Temporal.${type}`
  );
}
