import fc from "fast-check";
import { expect, test } from "vitest";
import { byteRange } from "./byte-range.js";

// RFC 9110, 14.1.2 and 14.2, for a representation of ten bytes.
test.each<[string, ReturnType<typeof byteRange>]>([
  ["bytes=0-0", { start: 0, end: 0 }],
  ["bytes=2-4", { start: 2, end: 4 }],
  ["bytes=9-", { start: 9, end: 9 }],
  ["bytes=0-9", { start: 0, end: 9 }],
  ["bytes=5-99", { start: 5, end: 9 }],
  ["bytes=-3", { start: 7, end: 9 }],
  ["bytes=-99", { start: 0, end: 9 }],
  ["BYTES=1-2", { start: 1, end: 2 }],
  ["bytes= 1-2 ,", { start: 1, end: 2 }],
  ["bytes=10-", "unsatisfiable"],
  ["bytes=99999999999999999999999999-", "unsatisfiable"],
  ["bytes=-0", "unsatisfiable"],
  ["bytes=4-2", undefined],
  ["bytes=0-1,3-4", undefined],
  ["bytes=", undefined],
  ["bytes=-", undefined],
  ["bytes=a-b", undefined],
  ["bytes=1-2x", undefined],
  ["bytes=+1-2", undefined],
  ["bytes 1-2", undefined],
  ["items=1-2", undefined],
  ["", undefined],
])("%s", (header, expected) => {
  expect(byteRange(header, 10)).toEqual(expected);
});

test("of nothing there is no part", () => {
  expect(["bytes=0-", "bytes=-1", "bytes=0-0"].map((header) => byteRange(header, 0))).toEqual(
    Array(3).fill("unsatisfiable"),
  );
});

test("a part is within the whole, whatever is asked for", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^bytes=[\d,\- ]*$/), fc.nat(30), (header, size) => {
      const range = byteRange(header, size);
      if (typeof range !== "object") return true;
      return range.start >= 0 && range.start <= range.end && range.end < size;
    }),
  );
});
