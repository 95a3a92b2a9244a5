import { describe, expect, test } from "vitest";
import { calendar, dateProblem, dateTimeProblem, isDate, isDateTime, isDuration, isTime } from "./date.js";
import { isEmail, isInternationalEmail } from "./email.js";
import { emailProblem, internationalEmailProblem } from "./email-problem.js";
import { isHostname, isIpv4, isIpv6 } from "./host.js";
import { isInternationalHostname } from "./idna.js";
import { isByte, isJsonPointer, isRegex, isRelativeJsonPointer } from "./text.js";
import { isIri, isIriReference, isUri, isUriReference, isUriTemplate, isUrl, urlProblem } from "./uri.js";
import { isUuid, uuidProblem } from "./uuid.js";

const long = (n: number) => "a".repeat(n);

const formats: Record<string, [(s: string) => boolean, string[], string[]]> = {
  date: [
    isDate,
    ["2026-02-28", "2024-02-29", "2000-02-29", "0000-01-01", "2026-12-31", "2026-04-30"],
    [
      "2026-02-30",
      "2026-02-29",
      "1900-02-29",
      "2026-04-31",
      "2026-13-01",
      "2026-00-10",
      "2026-01-00",
      "2026-1-1",
      "2026-01-01T",
      "２０２６-01-01",
      "",
    ],
  ],
  time: [
    isTime,
    ["10:30:00", "23:59:59Z", "10:30:00.123+02:00", "00:00:00-23:59", "23:59:60Z", "01:29:60+01:30"],
    [
      "24:00:00",
      "10:60:00",
      "10:30",
      "10:30:00.",
      "10:30:00+2:00",
      "10:30:00+24:00",
      "10:30:61Z",
      "22:59:60Z",
      "10:30:60",
      "10-30-00",
    ],
  ],
  "date-time": [
    isDateTime,
    [
      "2026-02-28T10:30:00Z",
      "2024-02-29t10:30:00.5z",
      "1990-12-31T23:59:60Z",
      "1990-12-31T15:59:60-08:00",
      "1937-01-01T12:00:27.87+00:20",
      "2026-02-28 10:30:00Z",
      "1990-12-31 23:59:60z",
    ],
    [
      "2026-02-28T10:30:00",
      "2026-02-30T10:30:00Z",
      "2026-02-29T10:30:00Z",
      "2026-02-28_10:30:00Z",
      "2026-02-28  10:30:00Z",
      "2026-02-28T24:00:00Z",
      "2026-02-28",
      "1998-12-31T22:59:60Z",
      "2026-02-28T10:30:00Zx",
      "2026-02-28T10:30:00.Z",
    ],
  ],
  duration: [
    isDuration,
    ["P1D", "P1DT2H", "PT1M30S", "P4W", "P1Y2M3DT4H5M6S", "PT0S"],
    [
      "P",
      "PT",
      "P1",
      "1D",
      "P1DT",
      "P1H",
      "PT1D",
      "P-1D",
      "P1D ",
      "PT1M30.5S",
      "P1Y2D",
      "PT1H2S",
      "P1DT",
      "P4W1D",
    ],
  ],
  email: [
    isEmail,
    [
      "a@b.co",
      "ada.lovelace@example.com",
      "a+b@x-y.example.org",
      "a_'!@sub.example.com",
      `${long(64)}@example.com`,
      `a@${long(63)}.com`,
    ],
    [
      "a",
      "a@",
      "@b.co",
      "a@b",
      ".a@b.co",
      "a.@b.co",
      "a..b@b.co",
      "a@-b.co",
      "a@b-.co",
      "a@b..co",
      "a@b.1",
      "a b@c.de",
      "a@b@c.de",
      '"a"@b.co',
      "ä@b.co",
      `${long(65)}@b.co`,
      `a@${long(64)}.com`,
      `a@${"b.".repeat(130)}com`,
      "a@b.co\n",
    ],
  ],
  "idn-email": [
    isInternationalEmail,
    ["ä@münchen.de", "a@b.co", "ä.ö@xn--mnchen-3ya.de", `${"ä".repeat(32)}@b.co`],
    [
      "ä@b",
      "ä b@c.de",
      "@münchen.de",
      "ä@-ü.de",
      "ä..ö@b.co",
      "ä@b。co",
      "ä@b.1",
      "a\ud800@b.co",
      `${"ä".repeat(33)}@b.co`,
      `ä@${"ü.".repeat(120)}de`,
    ],
  ],
  uuid: [
    isUuid,
    [
      "ff97dd87-a4a5-4a12-b412-cde99f33e00e",
      "FF97DD87-A4A5-4A12-B412-CDE99F33E00E",
      "00000000-0000-0000-0000-000000000000",
    ],
    [
      "not-a-uuid",
      "ff97dd87a4a54a12b412cde99f33e00e",
      "ff97dd87-a4a5-4a12-b412-cde99f33e00",
      "ff97dd87-a4a5-4a12-b412-cde99f33e00g",
      "{ff97dd87-a4a5-4a12-b412-cde99f33e00e}",
      "",
    ],
  ],
  url: [
    isUrl,
    [
      "http://example.com",
      "https://example.com:8080/a?b=c#d",
      "ftp://example.com/file",
      "https://[::1]/",
      "http://localhost:3000",
      `http://${long(300)}@example.com/${long(300)}?${long(300)}`,
    ],
    [
      "example.com",
      "http://",
      "http:///x",
      "mailto:a@b.co",
      "http://a b",
      "http://example.com:99999",
      "javascript:alert(1)",
      "http:\\\\example.com",
      `http://${"a.".repeat(130)}b`,
      `http://a@${"中".repeat(261)}/`,
      "",
    ],
  ],
  uri: [
    isUri,
    [
      "http://example.com/a%20b",
      "urn:isbn:0451450523",
      "mailto:a@b.co",
      "http://[::1]:80/",
      "http://[v1.a:b]/",
      "a:",
      "file:///a",
    ],
    [
      "//example.com",
      "a",
      "http://exa mple.com",
      "http://[::g]/",
      "http://[v1.]/",
      "http://[v1.a b]/",
      "http://[::1]a/",
      "http://a/[",
      "http://a:b/",
      "a://b#c#d",
      "1a:b",
      "http://example.com/%zz",
      "http://münchen.de",
      ":a",
    ],
  ],
  "uri-reference": [
    isUriReference,
    ["", "/a", "a/b", "?q", "#f", "//h/p", "http://x"],
    ["\\a", "a b", "#a b", "1:b"],
  ],
  iri: [
    isIri,
    ["http://münchen.de/ü", "a:\u{1f600}", "a:b?\ue000"],
    // Private characters belong in the query only; half of a pair and U+FFFE are none.
    ["/ü", "http://a b", "a:\ue000", "a:b#\ue000", "a:\ud83d", "a:\ufffe", "\u017f\u212a:b"],
  ],
  "iri-reference": [isIriReference, ["/ü", "http://ü"], ["ü ü", "\\ü"]],
  "uri-template": [
    isUriTemplate,
    ["/a/{id}", "/{?q,r*}", "/{+path:3}", "/a", "{a.b}", "{%41}"],
    ["/{id", "/id}", "/{}", "/{a b}", "{{a}}", "{a.}", "{.}", "{a,}", "{a:10000}", "{a*:1}", "{%4}", "%4"],
  ],
  hostname: [
    isHostname,
    ["localhost", "example.com", "a-b.example", "1.example", "a--b", "xn--tda", "XN--TDA", long(63)],
    ["", "-a", "a-", "a..b", "a_b", "exa mple", long(64), "a.".repeat(127) + "ab", "ü.de", "xn--ls8h"],
  ],
  "idn-hostname": [
    isInternationalHostname,
    [
      "ü.de",
      "例え。テスト",
      "Example.com",
      "faß.de",
      "xn--tda.de",
      "ᏣᎳᎩ",
      // A joiner after a virama, and between letters that would join.
      "क\u094d\u200dष",
      "می\u200cخواهم",
      "אב1.com",
    ],
    [
      "",
      "-ü",
      "ü-",
      "üb--ü",
      "ü ü",
      "u\u0308",
      "Ü.de",
      "ü.",
      "☃.net",
      "ｆ",
      "xn--tda-.de",
      "xn--",
      "xn--99999999999",
      `${"ü".repeat(60)}.de`,
      // Letters that would not join anyway, and a joiner behind another.
      "دا\u200cد",
      "क\u094d\u200d\u200d",
      "a\u200cb",
      // Not both ways in one label, and no label that starts with a digit beside one that runs from right to left.
      "אa",
      "1a.אב",
      "אב-",
    ],
  ],
  ipv4: [
    isIpv4,
    ["0.0.0.0", "255.255.255.255"],
    ["256.0.0.1", "1.2.3", "1.2.3.4.5", "01.2.3.4", "1.2.3.a", "1.2.3.4 "],
  ],
  ipv6: [
    isIpv6,
    [
      "::",
      "::1",
      "1::",
      "2001:db8::ff00:42:8329",
      "1:2:3:4:5:6:7:8",
      "::ffff:192.0.2.1",
      "1:2:3:4:5:6:1.2.3.4",
      "1::2:3:4:5:6:7",
    ],
    [
      "",
      ":",
      ":::",
      "1::2::3",
      "1:2:3:4:5:6:7",
      "1:2:3:4:5:6:7:8:9",
      "12345::",
      "g::",
      "1.2.3.4::",
      "::1.2.3",
      "1::2:3:4:5:6:7:8",
      "fe80::1%eth0",
    ],
  ],
  byte: [isByte, ["", "YQ==", "YWI=", "YWJj"], ["Y", "YQ=", "YQ", "YW-_", "YWJj\n", "YR==", "YWJ="]],
  regex: [
    isRegex,
    ["^a+$", "[a-z]", "", "\\p{L}[\\p{L}\\P{L}]\\p{L}+", "\\\\p\\{"],
    ["(", "[", "*", "\\", "\\p{X}", "\\p{L}[\\p{L}-z]", "\\\\p{L}\\\\p{L}"],
  ],
  "json-pointer": [isJsonPointer, ["", "/", "/a~0b/~1", "/0"], ["a", "/~", "/~2", "#/a"]],
  "relative-json-pointer": [
    isRelativeJsonPointer,
    ["0", "1/a", "2#", "10/~1"],
    ["", "/a", "01", "-1", "1a", "0##"],
  ],
};

describe.each(Object.entries(formats))("%s", (_, [is, accepted, refused]) => {
  test.each(accepted.map((s) => [s]))("accepts %j", (s) => expect(is(s)).toBe(true));
  test.each(refused.map((s) => [s]))("refuses %j", (s) => expect(is(s)).toBe(false));
});

test("calendar knows the same days as the platform", () => {
  for (const year of [1900, 2000, 2023, 2024]) {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const date = new Date(Date.UTC(year, month - 1, day));
        const exists =
          month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        expect(calendar(year, month, day)).toBe(exists);
      }
    }
  }
});

test.each([
  [dateTimeProblem, "yesterday", "input is too short"],
  [dateTimeProblem, "2026-02-30T00:00:00Z", "day value is outside expected range"],
  [dateTimeProblem, "2026-01-01T25:00:00Z", "hour value is outside expected range of 0-23"],
  [dateTimeProblem, "2026-01-01T10:61:00Z", "minute value is outside expected range of 0-59"],
  [dateTimeProblem, "2026-01-01x10:00:00Z", "invalid datetime separator, expected `T`, `t` or space"],
  [dateProblem, "2026-13-01", "month value is outside expected range of 1-12"],
  [dateProblem, "abcd-01-01", "invalid character in year"],
  [dateProblem, "2026-02-28T00", "unexpected extra characters at the end of the input"],
  [uuidProblem, "not-a-uuid", "invalid character: found `n` at 1"],
  [uuidProblem, "abc", "invalid length: expected length 32 for simple format, found 3"],
  [uuidProblem, "a-b-c-d-e", "invalid group length in group 0: expected 8, found 1"],
  [uuidProblem, "ff-ü", "invalid character: found `ü` at 4"],
  [urlProblem, "example.com", "relative URL without a base"],
  [urlProblem, "", "input is empty"],
  [urlProblem, "http://", "empty host"],
])("%o says of %j: %s", (problem, s, expected) => {
  expect(problem(s)).toBe(expected);
});

/** The texts of python-email-validator's own tests (tests/test_syntax.py), for the addresses that they have. */
const EMAIL_PROBLEMS: readonly (readonly [address: string, problem: string])[] = [
  ["hello.world", "An email address must have an @-sign."],
  ["@example.com", "There must be something before the @-sign."],
  ["test@", "There must be something after the @-sign."],
  ["my@localhost", "The part after the @-sign is not valid. It should have a period."],
  ["my@.leadingdot.com", "An email address cannot have a period immediately after the @-sign."],
  ["my@twodots..com", "An email address cannot have two periods in a row."],
  ["my@trailingdot.com.", "An email address cannot end with a period."],
  ["me@-leadingdash", "An email address cannot have a hyphen immediately after the @-sign."],
  ["me@trailingdash-", "An email address cannot end with a hyphen."],
  ["my@baddash.-.com", "An email address cannot have a period and a hyphen next to each other."],
  ["my@baddash.b-.com", "An email address cannot have a period and a hyphen next to each other."],
  ["my@example.com\n", "The part after the @-sign contains invalid characters: U+000A."],
  ["me@x!", "The part after the @-sign contains invalid characters: '!'."],
  ["me@x ", "The part after the @-sign contains invalid characters: SPACE."],
  ["a@@b", "The part after the @-sign contains invalid characters: '@'."],
  ["a@[1.2.3.4].com", "The part after the @-sign contains invalid characters: '[', ']'."],
  ["a@1.2.3.4", "The part after the @-sign is not valid. It is not within a valid top-level domain."],
  ["me@[127.0.0.1]", "A bracketed IP address after the @-sign is not allowed here."],
  ["my\n@example.com", "The email address contains invalid characters before the @-sign: U+000A."],
  ['bad"quotes"@example.com', "The email address contains invalid characters before the @-sign: '\"'."],
  ['"quoted"@example.com', "Quoting the part before the @-sign is not allowed here."],
  [".leadingdot@domain.com", "An email address cannot start with a period."],
  ["twodots..here@domain.com", "An email address cannot have two periods in a row."],
  ["trailingdot.@domain.com", "An email address cannot have a period immediately before the @-sign."],
  [
    `${"1".repeat(65)}@example.com`,
    "The email address is too long before the @-sign (1 character too many).",
  ],
  [
    `${"1".repeat(66)}@example.com`,
    "The email address is too long before the @-sign (2 characters too many).",
  ],
  [
    `me@${"1".repeat(64)}.com`,
    "After the @-sign, periods cannot be separated by so many characters (1 character too many).",
  ],
  [`me@${"1234567890.".repeat(23)}info`, "The email address is too long (6 characters too many)."],
];

test.each(EMAIL_PROBLEMS)("of the address %j is said: %s", (address, problem) => {
  expect([isEmail(address), emailProblem(address)]).toEqual([false, problem]);
  expect([isInternationalEmail(address), internationalEmailProblem(address)]).toEqual([false, problem]);
});

test("letters beyond ASCII are only wrong where they are not asked for", () => {
  const before = "The email address contains invalid characters before the @-sign: 'ä'.";
  const after = "The part after the @-sign contains invalid characters: 'ö'.";
  expect([emailProblem("ä@b.co"), emailProblem("a@ö.co")]).toEqual([before, after]);
  expect([isInternationalEmail("ä@b.co"), isInternationalEmail("a@ö.co")]).toEqual([true, true]);
  // U+302E may not begin a name (RFC 5891, 4.2.3.2).
  expect(internationalEmailProblem("a@\u302eb.co")).toBe("The part after the @-sign is not valid.");
});

// A match that backtracks quadratically would run into the timeout.
test.each(["a", "a.", "a-", "1", "1:", "/~"])("long input of %j is answered", (part) => {
  for (const [is] of Object.values(formats)) expect(is(`${part.repeat(50_000)}!\n`)).toBeTypeOf("boolean");
});
