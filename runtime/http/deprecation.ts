import type { Deprecation } from "../contract/deprecation.js";

/**
 * Returns the moment at which a day begins, in milliseconds.
 * @param day `2026-09-01`, in UTC.
 * @returns `undefined` for a day that is not in the calendar.
 */
export function startOfDay(day: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return undefined;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : time;
}

/** Whether a text can be the target of a `Link` as written: a URL or a relative reference, in the characters of RFC 3986. */
export function isReference(text: string): boolean {
  return /^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/.test(text) && URL.canParse(text, "https://host.example/");
}

/** The faults in the declaration of a deprecation, by its members. */
export function deprecationFaults({ since, sunset, see }: Deprecation): readonly (keyof Deprecation)[] {
  return [
    ...(since !== undefined && startOfDay(since) === undefined ? (["since"] as const) : []),
    ...(sunset !== undefined && startOfDay(sunset) === undefined ? (["sunset"] as const) : []),
    ...(see !== undefined && !isReference(see) ? (["see"] as const) : []),
  ];
}

/** The text after `@deprecated`; empty if nothing is declared. */
export function deprecationText({ since, sunset, see }: Deprecation): string {
  return [
    ...(since === undefined ? [] : [`since ${since}`]),
    ...(sunset === undefined ? [] : [`sunset ${sunset}`]),
    ...(see === undefined ? [] : [`see ${see}`]),
  ].join(", ");
}

/** The header fields about an operation's deprecation. */
export interface DeprecationFields {
  /** A structured field, of seconds (RFC 9745, 2.1; RFC 9651, 3.3.7). */
  readonly deprecation?: string;
  /** An HTTP date (RFC 8594, 3). */
  readonly sunset?: string;
  /** A list, to append to the other values of `Link` (RFC 8288, 3). */
  readonly link?: string;
}

/** @param said without {@link deprecationFaults}. */
export function deprecationFields({ since, sunset, see }: Deprecation): DeprecationFields {
  const from = since === undefined ? undefined : startOfDay(since);
  const until = sunset === undefined ? undefined : startOfDay(sunset);
  // One page may be about both: RFC 9745, 3, and RFC 8594, 6.
  const relations = [
    ...(since !== undefined || sunset === undefined ? ["deprecation"] : []),
    ...(sunset !== undefined ? ["sunset"] : []),
  ];
  return {
    ...(from !== undefined && { deprecation: `@${from / 1000}` }),
    ...(until !== undefined && { sunset: new Date(until).toUTCString() }),
    ...(see !== undefined && {
      link: relations.map((relation) => `<${see}>; rel="${relation}"`).join(", "),
    }),
  };
}
