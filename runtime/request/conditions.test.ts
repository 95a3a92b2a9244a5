import { describe, expect, test } from "vitest";
import { HttpError } from "../errors/http-error.js";
import { etag, etagOf } from "../result/etag.js";
import { IfMatch, IfNoneMatch } from "./conditions.js";

const thrownBy = (work: () => void): unknown => {
  try {
    work();
  } catch (error) {
    return error instanceof HttpError ? [error.status, error.detail, error.headers] : error;
  }
  return undefined;
};
const FAILED = [412, "Precondition Failed", {}];

describe("If-Match (RFC 9110, 13.1.1)", () => {
  test.each([
    ['"7"', '"7"', undefined],
    ['"6", "7"', '"7"', undefined],
    ["*", '"7"', undefined],
    ["*", undefined, FAILED],
    ['"7"', undefined, FAILED],
    ['"6"', '"7"', FAILED],
    ['"6"', 'W/"6"', [412, "If-Match compares strongly: a weak entity tag (W/) never matches", {}]],
    ['W/"7"', '"7"', [412, "If-Match compares strongly: a weak entity tag (W/) never matches", {}]],
    ['W/"7"', 'W/"7"', [412, "If-Match compares strongly: a weak entity tag (W/) never matches", {}]],
    ["7", '"7"', [412, 'If-Match cannot be read: entity tags are in double quotes, like "7"', {}]],
  ])("%s of %s", (header, current, thrown) => {
    const ifMatch = new IfMatch(header);
    expect(thrownBy(() => ifMatch.check(current))).toEqual(thrown);
    expect(ifMatch.matches(current)).toBe(thrown === undefined);
  });
});

describe("If-None-Match (RFC 9110, 13.1.2)", () => {
  test.each([
    ['"7"', '"7"', true],
    ['W/"7"', '"7"', true],
    ['"7"', 'W/"7"', true],
    ['"6"', '"7"', false],
    ["*", '"7"', true],
    ["*", undefined, false],
    ['"7"', undefined, false],
    ["7", '"7"', false],
  ])("%s of %s", (header, current, matches) => {
    expect(new IfNoneMatch(header).matches(current)).toBe(matches);
    expect(thrownBy(() => new IfNoneMatch(header, "PUT").check(current))).toEqual(
      matches ? FAILED : undefined,
    );
    const unmodified = [304, "Not Modified", { etag: current }];
    for (const method of ["GET", "HEAD"])
      expect(thrownBy(() => new IfNoneMatch(header, method).check(current))).toEqual(
        matches ? unmodified : undefined,
      );
  });
});

test("what is no tag is the handler's mistake", () => {
  for (const wrong of ["7", "", 'w/"7"', '"a b"'])
    for (const condition of [new IfMatch("*"), new IfNoneMatch("*")])
      expect(() => condition.check(wrong)).toThrow(TypeError);
});

test.each([
  [7, '"7"'],
  [7n, '"7"'],
  ["v1.0-ä", '"v1.0-%C3%A4"'],
  ['a"b', '"a%22b"'],
  ["a%22b", '"a%2522b"'],
  ["a b\n", '"a%20b%0A"'],
  ["\ud800", '"%EF%BF%BD"'],
  [new Date(5), '"5"'],
] as const)("the tag of %s", (version, tag) => {
  expect(etag(version)).toBe(tag);
  expect(new IfMatch(etag(version)).matches(etag(version))).toBe(true);
});

test("nothing is no version", () => {
  expect(() => etag(Number.NaN)).toThrow(TypeError);
  expect(() => etag(new Date("x"))).toThrow(TypeError);
});

test("the tag of content is the beginning of its SHA-256 (NIST's example)", async () => {
  expect(await etagOf("abc")).toBe('"ba7816bf8f01cfea414140de5dae2223"');
  expect(await etagOf(new TextEncoder().encode("abc"))).toBe(await etagOf("abc"));
});
