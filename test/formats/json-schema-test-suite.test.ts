import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { isFormat } from "../../runtime/contract/formats.js";
import { repository } from "../support/temporary.js";
import { problems } from "./problems.js";
import type { CheckedFormat } from "./samples.js";

interface Group {
  readonly schema: { readonly format: CheckedFormat };
  readonly tests: readonly {
    readonly description: string;
    readonly data: unknown;
    readonly valid: boolean;
  }[];
}

const NO_OFFSET = "FastAPI takes a time without an offset, and `repeat_at: time` of its own tests has none";
const QUOTED = "a quoted local part, which FastAPI's EmailStr (email-validator) refuses, as web forms do";
const LITERAL = "an address instead of a domain, which EmailStr refuses too";

/** The strings that we deliberately treat differently, by format. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'time "12:00:00"': NO_OFFSET,
  'time "12:00:00.52"': NO_OFFSET,
  [String.raw`email "\"joe bloggs\"@example.com"`]: QUOTED,
  [String.raw`email "\"joe..bloggs\"@example.com"`]: QUOTED,
  [String.raw`email "\"joe@bloggs\"@example.com"`]: QUOTED,
  [String.raw`idn-email "\"δοκιμή\"@example.com"`]: QUOTED,
  'email "joe.bloggs@[127.0.0.1]"': LITERAL,
  'email "joe.bloggs@[IPv6:::1]"': LITERAL,
};

const UNKNOWN = "unknown.json";
const folder = path.join(repository, "test/formats/json-schema-test-suite");
const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
const cases = files.flatMap((file) => {
  const groups: readonly Group[] = JSON.parse(readFileSync(path.join(folder, file), "utf8"));
  return groups.flatMap(({ schema: { format }, tests }) => tests.map((each) => ({ ...each, format, file })));
});
// A format does not apply to other values ("all string formats ignore integers"): our decoders are for strings.
const strings = cases.flatMap(({ data, ...rest }) => (typeof data === "string" ? [{ ...rest, data }] : []));
const nameOf = ({ format, data }: { format: string; data: string }) => `${format} ${JSON.stringify(data)}`;

test("every file of the suite is there, with its strings", () => {
  expect(files).toHaveLength(21);
  expect(strings).toHaveLength(644);
  expect(cases.length - strings.length).toBe(120);
});

test("a format that nobody knows has no decoder: it is refused where it is written", () => {
  expect(cases.filter(({ format }) => !isFormat(format)).map(({ file }) => file)).toEqual(
    cases.filter(({ file }) => file === UNKNOWN).map(({ file }) => file),
  );
});

describe.each(files.filter((file) => file !== UNKNOWN))("%s", (file) => {
  const own = strings.filter((each) => each.file === file && !(nameOf(each) in OTHERWISE));
  test.each(own)("$data: $description", ({ format, data, valid }) => {
    expect(problems(format, data) === 0).toBe(valid);
  });
});

describe("what we judge otherwise", () => {
  test("is less than ten strings", () => expect(Object.keys(OTHERWISE).length).toBeLessThan(10));
  test.each(Object.entries(OTHERWISE))("%s: %s", (name) => {
    const judged = strings.filter((each) => nameOf(each) === name);
    expect(judged).not.toEqual([]);
    for (const { format, data, valid } of judged) expect(problems(format, data) === 0).toBe(!valid);
  });
});
