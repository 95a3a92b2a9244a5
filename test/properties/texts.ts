import fc from "fast-check";
import type { FormatName } from "../../runtime/contract/formats.js";
import type { Template } from "../../runtime/contract/template.js";
import { templatePattern } from "../../transformer/template-pattern.js";

/** Texts by their constraints: the patterns, formats and templates for which values can be generated. */

type Texts = fc.Arbitrary<string>;

interface Patterned {
  /** A text matches all of these. */
  readonly sources: readonly string[];
  readonly texts: Texts;
  /** The minimum and maximum number of code points. */
  readonly lengths: readonly [number, number];
}

const matching = (source: string) => fc.stringMatching(new RegExp(source, "u"));

export const PATTERNS: readonly Patterned[] = [
  { sources: ["^[a-z]{2,5}$"], texts: matching("^[a-z]{2,5}$"), lengths: [2, 5] },
  { sources: ["^[A-Z]{2}-\\d{4}$"], texts: matching("^[A-Z]{2}-\\d{4}$"), lengths: [7, 7] },
  { sources: ["^a", "z$"], texts: matching("^a[b-y]{0,3}z$"), lengths: [2, 5] },
  { sources: ["^(?:\\p{L}|😀)+$"], texts: matching("^[aéж😀]{1,4}$"), lengths: [1, 4] },
  { sources: ['^["\\\\/]+$'], texts: matching('^["\\\\/]{1,3}$'), lengths: [1, 3] },
  { sources: ["^.$"], texts: matching("^[a😀]$"), lengths: [1, 1] },
  { sources: ["b"], texts: matching("^[abc]{0,2}b[abc]{0,2}$"), lengths: [1, 5] },
];

const hex = (n: number) => matching(`^[0-9a-fA-F]{${n}}$`);
const label = matching("^[a-z](?:[a-z0-9-]{0,5}[a-z0-9])?$");
const host = fc.tuple(label, label).map(([a, b]) => `${a}.${b}`);
const day = fc
  .date({ noInvalidDate: true, min: new Date("0001-01-01"), max: new Date("9999-12-31") })
  .map((date) => date.toISOString());

/** Valid according to their specifications and to `ajv-formats`. */
export const FORMATS: { readonly [name in FormatName]?: Texts } = {
  email: fc.tuple(matching("^[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,8}$"), host).map(([a, b]) => `${a}@${b}`),
  uuid: fc.tuple(hex(8), hex(4), hex(4), hex(4), hex(12)).map((parts) => parts.join("-")),
  url: fc.webUrl({ withQueryParameters: true, withFragments: true }),
  uri: fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.constantFrom("urn:isbn:0451450523", "mailto:a@b.co", "http://[::1]:80/", "tel:+1-816-555-1212"),
  ),
  "uri-reference": fc.oneof(fc.webPath(), fc.webUrl(), fc.constantFrom("?q=1", "#a", "../b", "//h/p")),
  "uri-template": fc.constantFrom("/a/{id}", "/{?q,r*}", "/{+path:3}", "/a", "http://h/{/b}{#c}"),
  hostname: fc.oneof(host, label),
  ipv4: fc.ipV4(),
  ipv6: fc.ipV6(),
  "date-time": fc.oneof(
    day,
    day.map((text) => text.replace(/\.\d+Z$/, "+05:30")),
    day.map((text) => text.replace("T", "t").replace("Z", "z")),
    fc.constant("1990-12-31T23:59:60Z"),
  ),
  date: day.map((text) => text.slice(0, 10)),
  time: day.map((text) => text.slice(11)),
  duration: fc.constantFrom("P1D", "P1DT2H", "PT1M30S", "P4W", "P1Y2M3DT4H5M6S", "PT0S"),
  byte: fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes).toString("base64")),
  regex: fc.constantFrom("^a+$", "[a-z]", "", "(?:a|b){2}", "\\d"),
  "json-pointer": fc.constantFrom("", "/", "/a~0b/~1", "/0/ü"),
  "relative-json-pointer": fc.constantFrom("0", "1/a", "2#", "10/~1"),
  password: fc.string({ maxLength: 6 }),
};

interface TemplateTexts {
  readonly template: readonly Template[];
  readonly source: string;
  readonly text: string;
  readonly texts: Texts;
}

const aNumber = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => String(n));

const templateTexts: readonly Omit<TemplateTexts, "source">[] = [
  {
    template: [[["user-", ""], ["number"]]],
    text: "`user-$" + "{number}`",
    texts: aNumber.map((n) => `user-${n}`),
  },
  {
    template: [[["x-", ""], ["string"]]],
    text: "`x-$" + "{string}`",
    texts: fc.string({ maxLength: 4 }).map((rest) => `x-${rest}`),
  },
  {
    template: ["red/true", "red/false", "light.blue/true", "light.blue/false"].map((text) => [[text], []]),
    text: "`$" + '{"red" | "light.blue"}/$' + "{boolean}`",
    texts: fc.constantFrom("red/true", "red/false", "light.blue/true"),
  },
  {
    template: [[["", "px"], ["bigint"]]],
    text: "`$" + "{bigint}px`",
    texts: fc.bigInt().map((n) => `${n}px`),
  },
];

/** Texts near the limit of some format. */
export const BORDERLINE: readonly string[] = [
  ...[
    "",
    " ",
    "a",
    "ab",
    "z",
    "az",
    "ABC",
    "AB-1234",
    "AB-12345",
    "abcdef",
    "😀",
    "😀😀",
    "é",
    "\n",
    "a\n",
    "b",
  ],
  ...[
    "0",
    "1",
    "-1",
    "01",
    "1.0",
    "1e2",
    "1.5",
    "Infinity",
    "NaN",
    "true",
    "false",
    "null",
    "yes",
    "undefined",
  ],
  ...["9007199254740993", "-9223372036854775809", "18446744073709551616", "0x10", "1_000", "+1", "1n"],
  ...["user-1", "user-", "user-01", "user-1.5", "x-", "x", "red/true", "red/yes", "12px", "1.5px", "-0px"],
  ...[
    "a@b.co",
    "a@b",
    "a.b.co",
    "@b.co",
    "ff97dd87-a4a5-4a12-b412-cde99f33e00e",
    "ff97dd87a4a54a12b412cde99f33e00e",
  ],
  ...[
    "urn:uuid:ff97dd87-a4a5-4a12-b412-cde99f33e00e",
    "http://h.example/",
    "http://",
    "//h/p",
    "/p",
    "urn:a",
    "a:",
  ],
  ...["2026-02-28", "2026-02-30", "2026-02-28T10:00:00Z", "2026-02-28T10:00:00", "2026-02-28 10:00:00Z"],
  ...[
    "2026-02-30T10:00:00Z",
    "2026-02-28T24:00:00Z",
    "1990-12-31T23:59:60Z",
    "10:00:00Z",
    "10:00:00",
    "24:00:00Z",
  ],
  ...[
    "P1D",
    "P",
    "P1DT",
    "YQ==",
    "YQ",
    "YQ=",
    "YR==",
    "a-b_",
    "(",
    "[",
    "/~",
    "/~2",
    "01",
    "0##",
    "::1",
    "1.2.3.4",
  ],
  ...["256.0.0.1", "01.2.3.4", "__proto__", "constructor", "light.blue/true"],
];

/** Ways to break a text slightly. */
export const spoilt = (text: string): fc.Arbitrary<string> => {
  const points = [...text];
  const at = fc.nat({ max: Math.max(0, points.length - 1) });
  const some = fc.constantFrom(..."@.-:/ %~#0959aZé\n=+T");
  return fc.oneof(
    at.map((i) => points.toSpliced(i, 1).join("")),
    fc.tuple(at, some).map(([i, c]) => points.toSpliced(i, 1, c).join("")),
    fc.tuple(at, some).map(([i, c]) => points.toSpliced(i, 0, c).join("")),
    at.map((i) => points.slice(0, i).join("")),
    fc.constant(`${text} `),
    fc.constant(` ${text}`),
    fc.constant(`${text}${text}`),
    fc.constant(text.toUpperCase()),
  );
};

/** In the reader's form. */
export const TEMPLATES: readonly TemplateTexts[] = templateTexts.map((each) => ({
  ...each,
  source: templatePattern(each.template),
}));
