import fc from "fast-check";
import { describe, test } from "vitest";
import { problems } from "./problems.js";
import type { CheckedFormat } from "./samples.js";

/**
 * Strings assembled from the parts of a grammar, and the same with one error at any place. They do not come from regular
 * expressions, which the decoders themselves use.
 */
function grammar(
  format: CheckedFormat,
  valid: fc.Arbitrary<string>,
  broken: Readonly<Record<string, fc.Arbitrary<string>>>,
): void {
  describe(format, () => {
    test("accepts what follows the grammar", () =>
      fc.assert(fc.property(valid, (text) => problems(format, text) === 0)));
    test.each(Object.entries(broken))("refuses %s", (_, strings) =>
      fc.assert(fc.property(strings, (text) => problems(format, text) === 1)),
    );
  });
}

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const DIGITS = "0123456789";

const text = (characters: string, minLength: number, maxLength = minLength) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength, maxLength });

/** Parts with one of them replaced. */
const oneWrong = <T>(parts: fc.Arbitrary<T[]>, wrong: fc.Arbitrary<T>) =>
  fc
    .tuple(parts, wrong, fc.nat())
    .map(([list, part, at]) => list.map((own, i) => (i === at % list.length ? part : own)));

/** A string with an insertion anywhere, both ends included. */
const inserted = (strings: fc.Arbitrary<string>, wrong: fc.Arbitrary<string>) =>
  fc
    .tuple(strings, wrong, fc.nat())
    .map(
      ([whole, part, n]) =>
        whole.slice(0, n % (whole.length + 1)) + part + whole.slice(n % (whole.length + 1)),
    );

const joined = (parts: fc.Arbitrary<string[]>, by: string) => parts.map((list) => list.join(by));

const label = fc
  .tuple(text(LETTERS + DIGITS, 1), text(LETTERS + DIGITS + "-", 0, 20), text(LETTERS + DIGITS, 1))
  .map((parts) => parts.join(""))
  .filter((whole) => whole.slice(2, 4) !== "--");
const labels = fc.array(label, { minLength: 1, maxLength: 4 });
const wrongLabels: Readonly<Record<string, fc.Arbitrary<string>>> = {
  "a label that is empty": fc.constant(""),
  "a label that starts with a hyphen": label.map((own) => `-${own}`),
  "a label that ends with a hyphen": label.map((own) => `${own}-`),
  "a label of 64 characters": text(LETTERS, 64),
  "another character in a label": inserted(label, text("_ !@#$%&*+/:~\n\t\0\u200b", 1)),
};
const everyWrongLabel = (name: (list: fc.Arbitrary<string[]>) => fc.Arbitrary<string>) =>
  Object.fromEntries(
    Object.entries(wrongLabels).map(([what, wrong]) => [what, name(oneWrong(labels, wrong))]),
  );

grammar("hostname", joined(labels, "."), {
  ...everyWrongLabel((list) => joined(list, ".")),
  "a letter of another script": inserted(joined(labels, "."), text("äжאク", 1)),
  "254 characters": text(LETTERS, 62).map((own) => `${`${own}.`.repeat(4)}ab`),
});

const LOCAL = `${LETTERS}${DIGITS}!#$%&'*+-/=?^_\`{|}~`;
const local = joined(fc.array(text(LOCAL, 1, 12), { minLength: 1, maxLength: 4 }), ".");
const domain = joined(labels, ".").map((name) => `${name}.example`);
const address = fc.tuple(local, domain).map((parts) => parts.join("@"));
grammar("email", address, {
  ...everyWrongLabel((list) =>
    fc.tuple(local, joined(list, ".")).map(([own, name]) => `${own}@${name}.example`),
  ),
  "a local part with an empty atom": fc
    .tuple(local, fc.constantFrom(".", ".."), domain)
    .chain(([own, dots, name]) => fc.constantFrom(`${dots}${own}@${name}`, `${own}${dots}@${name}`)),
  "another character in the local part": fc
    .tuple(inserted(local, text(' "(),:;<>[]\\\n\0ä', 1)), domain)
    .map((parts) => parts.join("@")),
  "a local part of 65 characters": fc.tuple(text(LOCAL, 65), domain).map((parts) => parts.join("@")),
  "a domain of one label": fc.tuple(local, label).map((parts) => parts.join("@")),
  "a domain that ends in a number": fc.tuple(address, fc.nat()).map(([own, n]) => `${own}.${n}`),
  "no @": fc.tuple(local, domain).map((parts) => parts.join("")),
  "two of them": inserted(address, fc.constant("@")),
});

const HEX = "0123456789abcdefABCDEF";
const uuid = joined(fc.tuple(text(HEX, 8), text(HEX, 4), text(HEX, 4), text(HEX, 4), text(HEX, 12)), "-");
const cut = (strings: fc.Arbitrary<string>) =>
  fc
    .tuple(strings, fc.nat())
    .map(([own, n]) => own.slice(0, n % own.length) + own.slice((n % own.length) + 1));
grammar("uuid", uuid, {
  "one character more": inserted(uuid, text(`${HEX}-{} \n`, 1)),
  "one less": cut(uuid),
  "another in place of one": inserted(cut(uuid), text("ghxyz _{", 1)),
});

const octet = fc.integer({ min: 0, max: 255 }).map(String);
const octets = fc.array(octet, { minLength: 4, maxLength: 4 });
const ipv4 = joined(octets, ".");
grammar("ipv4", ipv4, {
  "an octet beyond 255": joined(oneWrong(octets, fc.integer({ min: 256, max: 9999 }).map(String)), "."),
  "a leading zero": joined(
    oneWrong(
      octets,
      octet.map((own) => `0${own}`),
    ),
    ".",
  ),
  "an empty octet": joined(oneWrong(octets, fc.constant("")), "."),
  "another number of octets": joined(
    fc.array(octet, { minLength: 1, maxLength: 8 }).filter((list) => list.length !== 4),
    ".",
  ),
  "another character": inserted(ipv4, text("abx-+ \n٣", 1)),
});

const group = fc.oneof(text(HEX, 1, 4), fc.constant("0"));
const groups = fc.oneof(
  fc.array(group, { minLength: 8, maxLength: 8 }),
  fc.tuple(fc.array(group, { minLength: 6, maxLength: 6 }), ipv4).map(([list, last]) => [...list, last]),
);
/** Some groups left out: what is before them, `::`, and what is after. */
const shortened = fc
  .tuple(groups, fc.nat(), fc.nat())
  .filter(([list]) => !(list.at(-1) ?? "").includes("."))
  .map(([list, a, b]) => {
    const start = Math.min(a % 8, b % 9);
    const end = Math.max(a % 8, b % 9, start + 1);
    return `${list.slice(0, start).join(":")}::${list.slice(end).join(":")}`;
  });
grammar("ipv6", fc.oneof(joined(groups, ":"), shortened), {
  "a group of five digits": joined(oneWrong(groups, text(HEX, 5)), ":"),
  "a group that is empty, beside others that are": shortened.map((own) => own.replace("::", ":::")),
  "another character": inserted(fc.oneof(joined(groups, ":"), shortened), text("ghx%/ \n", 1)),
  "one group more": fc.tuple(group, joined(groups, ":")).map((parts) => parts.join(":")),
  "one group less": groups.map((list) => list.slice(1).join(":")),
  "two abbreviations": fc.tuple(group, group, group).map(([a, b, c]) => `${a}::${b}::${c}`),
  "an address that is not at the end": fc.tuple(ipv4, group).map(([own, last]) => `::${own}:${last}`),
});

const BASE64 = `${LETTERS}${DIGITS}+/`;
const quads = joined(fc.array(text(BASE64, 4), { minLength: 1, maxLength: 4 }), "");
grammar(
  "byte",
  fc.oneof(
    quads,
    fc.tuple(quads, text(BASE64, 1), text("AQgw", 1)).map((parts) => `${parts.join("")}==`),
  ),
  {
    // RFC 4648, 3.5: unused bits are 0.
    "bits that stand for nothing": fc
      .tuple(quads, text(BASE64, 1), text("BCDEFGHIJKLMNOPRSTUVWXYZabcdefhijklmnopqrstuvxyz", 1))
      .map((parts) => `${parts.join("")}==`),
    "a length that is no multiple of four": fc
      .tuple(quads, text(BASE64, 1, 3))
      .map((parts) => parts.join("")),
    "padding before the end": fc.tuple(quads, quads).map((parts) => parts.join("====")),
    "the other alphabet": oneWrong(
      quads.map((own) => [...own]),
      text("-_ \n.", 1),
    ).map((list) => list.join("")),
  },
);

const two = (min: number, max: number) => fc.integer({ min, max }).map((n) => String(n).padStart(2, "0"));
const moment = (overrides: Readonly<Record<string, fc.Arbitrary<string>>> = {}) => {
  const parts: Readonly<Record<string, fc.Arbitrary<string>>> = {
    year: fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, "0")),
    month: two(1, 12),
    day: two(1, 28),
    T: fc.constantFrom("T", "t"),
    hour: two(0, 23),
    minute: two(0, 59),
    second: two(0, 59),
    fraction: fc.oneof(
      fc.constant(""),
      text(DIGITS, 1, 12).map((digits) => `.${digits}`),
    ),
    offset: fc.oneof(
      fc.constantFrom("Z", "z"),
      fc.tuple(fc.constantFrom("+", "-"), two(0, 23), two(0, 59)).map(([sign, h, m]) => `${sign}${h}:${m}`),
    ),
    ...overrides,
  };
  return fc
    .record(parts)
    .map(
      (p) => `${p.year}-${p.month}-${p.day}${p.T}${p.hour}:${p.minute}:${p.second}${p.fraction}${p.offset}`,
    );
};
grammar("date-time", moment(), {
  "a month that there is not": moment({ month: fc.oneof(fc.constant("00"), two(13, 99)) }),
  "a day that there is not": moment({ day: fc.oneof(fc.constant("00"), two(32, 99)) }),
  "the last days of shorter months": moment({
    month: fc.constantFrom("02", "04", "06", "09", "11"),
    day: fc.constant("31"),
  }),
  "an hour that there is not": moment({ hour: two(24, 99) }),
  "a minute that there is not": moment({ minute: two(60, 99) }),
  "a second that there is not": moment({ second: two(61, 99) }),
  "a number of one digit": moment({ month: fc.integer({ min: 1, max: 9 }).map(String) }),
  "a year of five digits": moment({ year: text(DIGITS, 5) }),
  "another separator": moment({ T: fc.constantFrom("", "  ", "_", "TT", "\n") }),
  "a fraction without digits, or with a comma": moment({ fraction: fc.constantFrom(".", ",5", ".5.5") }),
  "no offset, or a wrong one": moment({
    offset: fc.constantFrom(
      "",
      "+24:00",
      "+01:60",
      "+0100",
      "+01",
      "01:00",
      "Z+01:00",
      "UTC",
      " Z",
      "−01:00",
    ),
  }),
  "another character": inserted(moment(), text("x:- ٣", 1)),
});
