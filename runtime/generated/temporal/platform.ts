/** The part of Temporal that is needed here: the compiler's own library does not declare it. */
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
  /** @throws RangeError when the text is not one, or out of the range of the type. */
  from(text: string, options?: { readonly offset: "reject" }): TemporalValue;
}

type Temporal = { readonly [type in TemporalType]: TemporalClass };

/**
 * Called where a module with Temporal in its types begins: what cannot read its values must not start.
 * @throws Error where the runtime has no Temporal, with what to do.
 */
export function needTemporal(): void {
  if (temporal() === undefined) throw new Error(MISSING);
}

const MISSING =
  "A route of this module uses Temporal, which this runtime does not have (Node has it from version 26 on). " +
  'Run `npm install temporal-polyfill` and make `import "temporal-polyfill/global";` the first import of the entry.';

/** Looked up for each value: a test may bring a Temporal of its own. */
function temporal(): Temporal | undefined {
  return (globalThis as { readonly Temporal?: Temporal }).Temporal;
}

/** What `from` makes of a text; `undefined` where it refuses. */
export function made(type: TemporalType, text: string): unknown {
  return from(type, text);
}

/** A second later than the text says: a leap second is the moment after the one before, as POSIX counts. */
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

/** An offset that is not the time zone's at that time is no mistake to be mended by guessing (RFC 9557, 3.4). */
const REJECT = { offset: "reject" } as const;

/** By its tag rather than its class: a polyfill's values and the platform's, and those of another realm, are alike. */
export function isTemporal(value: unknown, type: TemporalType): value is object {
  return (
    typeof value === "object" &&
    value !== null &&
    Reflect.get(value, Symbol.toStringTag) === `Temporal.${type}`
  );
}
