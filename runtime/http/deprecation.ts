import type { Deprecation } from "../contract/deprecation.js";

/**
 * The moment at which a day begins, in milliseconds.
 * @param day `2026-09-01`, in UTC.
 * @returns `undefined` for what is no day of the calendar.
 */
export function startOfDay(day: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return undefined;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : time;
}

/** What a `Link` can lead to as it is written: a URL or a reference to one, in the characters of RFC 3986. */
export function isReference(text: string): boolean {
  return /^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/.test(text) && URL.canParse(text, "https://host.example/");
}

/** What is wrong with what is said of a deprecation, by its members. */
export function deprecationFaults({ since, sunset, see }: Deprecation): readonly (keyof Deprecation)[] {
  return [
    ...(since !== undefined && startOfDay(since) === undefined ? (["since"] as const) : []),
    ...(sunset !== undefined && startOfDay(sunset) === undefined ? (["sunset"] as const) : []),
    ...(see !== undefined && !isReference(see) ? (["see"] as const) : []),
  ];
}

/** As it stands behind `@deprecated`; empty where nothing is said. */
export function deprecationText({ since, sunset, see }: Deprecation): string {
  return [
    ...(since === undefined ? [] : [`since ${since}`]),
    ...(sunset === undefined ? [] : [`sunset ${sunset}`]),
    ...(see === undefined ? [] : [`see ${see}`]),
  ].join(", ");
}

/** What the answers of an operation say of its deprecation. */
export interface DeprecationFields {
  /** A structured field, of seconds (RFC 9745, 2.1; RFC 9651, 3.3.7). */
  readonly deprecation?: string;
  /** An HTTP date (RFC 8594, 3). */
  readonly sunset?: string;
  /** A list, to stand behind what else a `Link` says (RFC 8288, 3). */
  readonly link?: string;
}

/** @param said without {@link deprecationFaults}. */
export function deprecationFields({ since, sunset, see }: Deprecation): DeprecationFields {
  const from = since === undefined ? undefined : startOfDay(since);
  const until = sunset === undefined ? undefined : startOfDay(sunset);
  // A page may tell of both: RFC 9745, 3, and RFC 8594, 6.
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
