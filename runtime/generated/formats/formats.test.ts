import { expect, test } from "vitest";
import { calendar, dateProblem, dateTimeProblem } from "./date.js";
import { isEmail, isInternationalEmail } from "./email.js";
import { emailProblem, internationalEmailProblem } from "./email-problem.js";
import { urlProblem } from "./uri.js";
import { uuidProblem } from "./uuid.js";

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

/** The texts of python-email-validator's own tests (tests/test_syntax.py), for the addresses in them. */
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
