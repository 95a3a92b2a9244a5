import { domainToASCII } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodePunycode, encodePunycode } from "../../runtime/generated/formats/punycode.js";
import { problems } from "./problems.js";
import type { CheckedFormat } from "./samples.js";

/** Every string of `grammar` is accepted, and none that `spoil` produces from one. */
function follows(
  format: CheckedFormat,
  grammar: fc.Arbitrary<string>,
  spoil: (text: string) => string,
): void {
  describe(format, () => {
    test("accepts its grammar", () =>
      fc.assert(fc.property(grammar, (text) => problems(format, text) === 0)));
    test("refuses what is not of it", () =>
      fc.assert(fc.property(grammar, (text) => problems(format, spoil(text)) === 1)));
  });
}

/** A format accepts exactly the strings for which `right` is true. */
function decides<T>(
  format: CheckedFormat,
  values: fc.Arbitrary<T>,
  text: (value: T) => string,
  right: (value: T) => boolean,
): void {
  test(`${format} is decided as by its definition`, () =>
    fc.assert(
      fc.property(values, (value) => (problems(format, text(value)) === 0) === right(value)),
      { numRuns: 2_000 },
    ));
}

const digits = (n: number, width = 2) => String(n).padStart(width, "0");
const optional = (part: fc.Arbitrary<string>) => fc.oneof(fc.constant(""), part);
const join = (...parts: readonly fc.Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.join(""));
const escaped = fc.string({ unit: "binary", maxLength: 8 }).map(encodeURIComponent);
const instant = fc
  .date({ noInvalidDate: true, min: new Date("0000-01-01T00:00:00Z"), max: new Date("9999-12-31T23:59:59Z") })
  .map((date) => date.toISOString());

follows("uuid", fc.uuid(), (text) => text.replace("-", ""));
follows("ipv4", fc.ipV4(), (text) => `${text}.`);
follows("ipv6", fc.ipV6(), (text) => `${text}%eth0`);
follows("hostname", fc.domain(), (text) => text.replace(".", "_."));
follows("idn-hostname", fc.domain(), (text) => text.replace(".", "-."));
follows("email", fc.emailAddress(), (text) => text.replace("@", ".@"));
follows("idn-email", fc.emailAddress(), (text) => text.replace("@", "@@"));
follows("url", fc.webUrl({ withQueryParameters: true, withFragments: true }), (text) =>
  text.replace("://", ":\\\\"),
);
follows("date-time", instant, (text) => text.slice(0, -1));
follows(
  "byte",
  fc.uint8Array().map((bytes) => Buffer.from(bytes).toString("base64")),
  (text) => `${text}A`,
);

const path = fc.array(escaped).map((segments) => segments.map((segment) => `/${segment}`).join(""));
const query = optional(escaped.map((text) => `?${text}/?`));
const fragment = optional(escaped.map((text) => `#${text}/?`));
const authority = join(
  optional(fc.constant("//u:p@")),
  fc.oneof(
    fc.domain(),
    fc.ipV4(),
    fc.ipV6().map((address) => `[${address}]`),
    fc.constant("[v1.a:b]"),
  ),
  optional(fc.nat({ max: 99_999 }).map((port) => `:${port}`)),
).map((text) => (text.startsWith("//") ? text : `//${text}`));
const scheme = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9+.-]{0,5}:$/);
const uri = join(scheme, fc.oneof(join(authority, path), escaped), query, fragment);
const reference = fc.oneof(uri, join(optional(authority), path, query, fragment));
for (const wrong of [" ", "\\", "^", "%4", "[", '"', "\u{1F600}"]) {
  describe(JSON.stringify(wrong), () => {
    follows("uri", uri, (text) => text + wrong);
    follows("uri-reference", reference, (text) => text + wrong);
  });
}
const international = (text: string) => text.replace("#", "#\u{1F600}ü");
follows("iri", uri.map(international), (text) => `${text}#\ue000`);
follows("iri-reference", reference.map(international), (text) => `${text} `);

const name = join(
  fc.stringMatching(/^(?:\w|%[0-9a-f]{2}){1,4}$/),
  optional(fc.constantFrom(".a", "*", ":3", ".b:9999")),
);
const expression = fc
  .tuple(fc.constantFrom("", ..."+#./;?&"), fc.array(name, { minLength: 1, maxLength: 3 }))
  .map(([operator, names]) => `{${operator}${names.join(",")}}`);
const template = fc.array(fc.oneof(expression, escaped)).map((parts) => parts.join(""));
for (const wrong of ["{", "}", "{}", "{a b}", "{a,}", "{a:0}", "{a:10000}", "{a..b}", "{.}", "{a*:3}", " "]) {
  describe(wrong, () => follows("uri-template", template, (text) => text + wrong));
}

const number = fc.nat().map(String);
const unit = (letter: string) => number.map((text) => text + letter);
/** Units that follow each other, from any of them to any other: RFC 3339, appendix A. */
const run = (letters: string) =>
  fc
    .tuple(fc.nat({ max: letters.length - 1 }), fc.nat({ max: letters.length - 1 }))
    .chain(([a, b]) => join(...[...letters].slice(Math.min(a, b), Math.max(a, b) + 1).map(unit)));
const time = join(fc.constant("T"), run("HMS"));
const duration = join(fc.constant("P"), fc.oneof(unit("W"), time, join(run("YMD"), optional(time))));
for (const spoil of [
  (text: string) => `${text}1`,
  (text: string) => `${text}T`,
  (text: string) => `-${text}`,
  (text: string) => text.replace(/\d/, "٣"),
  (text: string) => `P1W${text.slice(1)}`,
]) {
  describe(String(spoil), () => follows("duration", duration, spoil));
}

const day = fc.tuple(
  fc.integer({ min: 0, max: 9999 }),
  fc.integer({ min: 0, max: 14 }),
  fc.integer({ min: 0, max: 33 }),
);
decides(
  "date",
  day,
  ([year, month, date]) => `${digits(year, 4)}-${digits(month)}-${digits(date)}`,
  ([year, month, date]) => {
    const day = new Date(0);
    day.setUTCFullYear(year, month - 1, date);
    return month >= 1 && day.getUTCMonth() === month - 1 && day.getUTCDate() === date;
  },
);

const clock = fc.tuple(
  fc.integer({ min: 0, max: 26 }),
  fc.integer({ min: 0, max: 62 }),
  fc.integer({ min: 0, max: 59 }),
  fc.constantFrom("+", "-"),
  fc.integer({ min: 0, max: 26 }),
  fc.integer({ min: 0, max: 62 }),
);
type Clock = typeof clock extends fc.Arbitrary<infer T> ? T : never;
const inRange = ([hour, minute, , , offsetHour, offsetMinute]: Clock) =>
  hour < 24 && minute < 60 && offsetHour < 24 && offsetMinute < 60;
const clockText = ([hour, minute, second, sign, offsetHour, offsetMinute]: Clock) =>
  `${digits(hour)}:${digits(minute)}:${digits(second)}${sign}${digits(offsetHour)}:${digits(offsetMinute)}`;
decides("time", clock, clockText, inRange);
decides("date-time", clock, (value) => `2026-02-28T${clockText(value)}`, inRange);
/** A leap second is inserted at midnight, UTC. */
decides(
  "time",
  clock,
  (value) => clockText(value).replace(/:\d\d(?=[+-])/, ":60"),
  (value) => {
    const [hour, minute, , sign, offsetHour, offsetMinute] = value;
    const offset = (offsetHour * 60 + offsetMinute) * (sign === "+" ? 1 : -1);
    return inRange(value) && (hour * 60 + minute - offset + 2880) % 1440 === 1439;
  },
);

const pointer = fc.string({
  unit: fc.constantFrom("/", "~", "0", "1", "2", "a", "\u{1F600}", "#"),
  maxLength: 8,
});
const isPointer = (text: string) => /^(?:\/(?:[^~/]|~[01])*)*$/u.test(text);
decides("json-pointer", pointer, String, isPointer);
decides("relative-json-pointer", pointer, String, (text) => {
  const [, rest] = /^(?:0|[1-9][0-9]*)(.*)$/su.exec(text) ?? [];
  return rest !== undefined && (rest === "#" || isPointer(rest));
});

const source = fc.string({
  unit: fc.constantFrom(
    ..."()[]{}|*+?^$.\\-,1a:=<>!/",
    "\\p{L}",
    "\\P{L}",
    "\\p{X}",
    "(?<a>",
    "\\k<a>",
    "\\d",
    "\\u{61}",
  ),
  maxLength: 10,
});
decides("regex", source, String, (text) => {
  try {
    new RegExp(text, "u");
    return true;
  } catch {
    return false;
  }
});

describe("Punycode", () => {
  const label = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
    .map((text) => text.toLowerCase());

  test("is decoded as it was encoded", () =>
    fc.assert(fc.property(label, (text) => decodePunycode(encodePunycode(text)) === text)));

  test("is the platform's", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."abzäßéжя例え테中"), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(letters, (text) => {
        const ascii = /^[a-z]*$/.test(text) ? text : `xn--${encodePunycode(text)}`;
        expect(domainToASCII(text)).toBe(ascii);
      }),
    );
  });
});

test("an international host name is one that the platform takes as well, and a host name once it is encoded", () => {
  const label = fc.string({
    unit: fc.constantFrom(
      ..."aläßéжя例え・테中אב׳اب١۱कष",
      "\u094d",
      "\u200d",
      "\u200c",
      "\u0301",
      "\u0375",
      "α",
      "·",
      "-",
      "1",
    ),
    minLength: 1,
    maxLength: 4,
  });
  const names = fc.array(label, { minLength: 1, maxLength: 3 }).map((labels) => labels.join("."));
  let accepted = 0;
  fc.assert(
    fc.property(names, (name) => {
      // The platform would read it as an IPv4 address.
      fc.pre(!/(?:^|\.)\d+$/.test(name));
      if (problems("idn-hostname", name) > 0) return;
      accepted++;
      const ascii = domainToASCII(name);
      expect(ascii).not.toBe("");
      expect(problems("hostname", ascii)).toBe(0);
      expect(problems("idn-hostname", ascii)).toBe(0);
    }),
    { numRuns: 5_000 },
  );
  expect(accepted).toBeGreaterThan(500);
});
