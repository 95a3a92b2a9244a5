import fc from "fast-check";
import { expect, test } from "vitest";
import { nodeUtf8 } from "./node-utf8.js";

/** The result of the Encoding Standard's decoder for the same bytes. */
function byStandard(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
function byNode(bytes: Uint8Array): string | undefined {
  try {
    return nodeUtf8(bytes);
  } catch {
    return undefined;
  }
}

/** Parts of sequences, byte order marks, surrogates, overlong forms, and code points beyond the last character. */
const PIECES = [
  [0x61],
  [0xef, 0xbb, 0xbf],
  [0xef, 0xbb],
  [0xc3, 0xbc],
  [0xc3],
  [0xbc],
  [0xed, 0xa0, 0x80],
  [0xc0, 0x80],
  [0xe0, 0x80, 0xaf],
  [0xf0, 0x9f, 0x98, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xff],
  [0x00],
];
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 8 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => new Uint8Array(pieces.flat())),
  fc.string({ unit: "grapheme" }).map((text) => new TextEncoder().encode(text)),
);

test("says of all bytes what TextDecoder says, in a buffer of their own or a part of one", () => {
  fc.assert(
    fc.property(bytes, fc.nat(3), (given, before) => {
      const around = new Uint8Array(before + given.length + 2);
      around.set(given, before);
      const part = around.subarray(before, before + given.length);
      const expected = byStandard(given);
      expect(byNode(given)).toBe(expected);
      expect(byNode(part)).toBe(expected);
      expect(byNode(Buffer.from(given))).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});
