import type fc from "fast-check";
import { type FormatName, isFormat } from "../../../runtime/contract/formats.js";
import type { FastCheck } from "../making.js";

/** Texts of a format, and texts that almost are. */
export interface FormatTexts {
  values(fc: FastCheck): fc.Arbitrary<string>;
  /** Empty if the format only describes. */
  readonly wrong: readonly string[];
  /** Whether a text in a response can be of the format. */
  readonly fits?: RegExp;
}

const hex = (fc: FastCheck, length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));
const label = (fc: FastCheck) => fc.stringMatching(/^[a-z](?:[a-z0-9]{0,5})$/);
const host = (fc: FastCheck) => fc.tuple(label(fc), label(fc)).map(([a, b]) => `${a}.${b}x`);

/** A moment in a year with four digits, as in ISO 8601. */
export const moment = (fc: FastCheck) =>
  fc
    .date({ noInvalidDate: true, min: new Date("1000-01-02"), max: new Date("9999-12-30") })
    .map((date) => date.toISOString());

const url = (fc: FastCheck) =>
  fc
    .tuple(host(fc), fc.stringMatching(/^(?:\/[a-z0-9]{1,4}){0,2}$/))
    .map(([name, path]) => `https://${name}${path}`);

const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const DATE_TIME = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;

/** What is certainly wrong with a text of a format. */
export function formatMisfit(format: unknown, text: string): string | undefined {
  if (!isFormat(format)) return undefined;
  const { fits } = FORMATS[format];
  return fits && !fits.test(text) ? `is no ${format}` : undefined;
}

/** Texts that almost no format accepts. */
const NO_URI = ["a b", "%zz", "http://a b/"];

/** A row for each format. A format without one does not compile. */
export const FORMATS: { readonly [Name in FormatName]: FormatTexts } = {
  byte: {
    values: (fc) => fc.uint8Array({ maxLength: 9 }).map((bytes) => Buffer.from(bytes).toString("base64")),
    wrong: ["AQI", "AR==", "*"],
    fits: /^[A-Za-z0-9+/]*={0,2}$/,
  },
  password: { values: (fc) => fc.stringMatching(/^[a-zA-Z0-9]{12,20}$/), wrong: [] },
  regex: { values: (fc) => fc.constantFrom("^a+$", "[a-z]", "(?:a|b){2}", "\\d"), wrong: ["(", "[a"] },
  uuid: {
    values: (fc) =>
      fc.tuple(hex(fc, 8), hex(fc, 4), hex(fc, 4), hex(fc, 4), hex(fc, 12)).map((parts) => parts.join("-")),
    wrong: ["none", "ff97dd87-a4a5-4a12-b412-cde99f33e00", "ff97dd87-a4a5-4a12-b412-cde99f33e00g"],
    fits: /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/,
  },
  email: {
    values: (fc) => fc.tuple(label(fc), host(fc)).map(([name, at]) => `${name}@${at}`),
    wrong: ["ada", "ada@", "@example.com", "a b@example.com"],
    fits: /^[^@\s]+@[^@\s]+$/,
  },
  hostname: { values: host, wrong: ["-a", "a..b", "a b"], fits: /^[^\s]+$/ },
  "idn-email": {
    values: (fc) => fc.tuple(label(fc), host(fc)).map(([name, at]) => `${name}@${at}`),
    wrong: ["ada", "ada@", "@example.com"],
    fits: /@/,
  },
  "idn-hostname": { values: host, wrong: ["-a", "a b"] },
  iri: { values: url, wrong: ["a b", "http://a b/"] },
  "iri-reference": { values: url, wrong: ["a b"] },
  ipv4: {
    values: (fc) => fc.ipV4(),
    wrong: ["1.2.3", "256.1.1.1", "1.2.3.4.5"],
    fits: /^\d+\.\d+\.\d+\.\d+$/,
  },
  ipv6: { values: (fc) => fc.ipV6(), wrong: ["::g", "1::2::3", "1:2"], fits: /:/ },
  uri: { values: url, wrong: [...NO_URI, "no-scheme"], fits: /^[A-Za-z][A-Za-z0-9+.-]*:/ },
  "uri-reference": { values: url, wrong: NO_URI },
  "uri-template": { values: (fc) => fc.constantFrom("/a/{id}", "/{?q,r*}", "/a"), wrong: ["/a/{", "/{a b}"] },
  url: { values: url, wrong: [...NO_URI, "example.com", "urn:a:b"], fits: /^[A-Za-z][A-Za-z0-9+.-]*:/ },
  "date-time": {
    values: moment,
    wrong: ["2026-02-30T10:00:00Z", "2026-02-28", "2026-02-28T25:00:00Z", "yesterday"],
    fits: DATE_TIME,
  },
  date: {
    values: (fc) => moment(fc).map((text) => text.slice(0, 10)),
    wrong: ["2026-02-30", "2026-13-01", "28.02.2026", "yesterday"],
    fits: DATE,
  },
  time: {
    values: (fc) => moment(fc).map((text) => text.slice(11)),
    wrong: ["25:00:00Z", "10:60:00Z", "noon"],
    fits: /^\d\d:\d\d:\d\d/,
  },
  duration: {
    values: (fc) => fc.constantFrom("P1D", "P1DT2H", "PT1M30S", "P4W", "P1Y2M3DT4H5M6S", "PT0S"),
    wrong: ["P", "1D", "P1DT", "a while"],
    fits: /^-?P/,
  },
  "json-pointer": { values: (fc) => fc.constantFrom("", "/", "/a~0b/~1", "/0/a"), wrong: ["a", "/~2"] },
  "relative-json-pointer": { values: (fc) => fc.constantFrom("0", "1/a", "2#"), wrong: ["/a", "-1", "a"] },
};
