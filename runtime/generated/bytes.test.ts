import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { asBytes } from "./bytes.js";
import { Issues } from "./issues.js";

const decode = (text: unknown) => {
  const issues = new Issues();
  const bytes = asBytes(text, issues, "it");
  return issues.count > 0 ? issues.issues : bytes;
};
const encode = (bytes: unknown) => asBytes(bytes, new Issues().encoding(), "it");

interface Base64 {
  fromBase64?: (text: string) => Uint8Array;
  prototype: { toBase64?: (this: Uint8Array) => string };
}

/** The methods of ES2026, which some supported versions of Node lack. The test defines them here. */
function platform(fromBase64: Base64["fromBase64"], toBase64: Base64["prototype"]["toBase64"]): void {
  const own = { configurable: true, writable: true };
  Object.defineProperty(Uint8Array, "fromBase64", { ...own, value: fromBase64 });
  Object.defineProperty(Uint8Array.prototype, "toBase64", { ...own, value: toBase64 });
}

const { fromBase64, prototype } = Uint8Array as unknown as Base64;
const { toBase64 } = prototype;

afterEach(() => platform(fromBase64, toBase64));

test("uses what the platform has", () => {
  const [from, to] = [vi.fn(() => Uint8Array.of(1)), vi.fn(() => "AQ==")];
  platform(from, to);
  expect(decode("AQ==")).toStrictEqual(Uint8Array.of(1));
  expect(encode(Uint8Array.of(1))).toBe("AQ==");
  expect(from).toHaveBeenCalledExactlyOnceWith("AQ==");
  expect(to).toHaveBeenCalledOnce();
});

describe("without the platform's methods", () => {
  beforeEach(() => platform(undefined, undefined));

  test.each([
    // RFC 4648, 10
    ["", ""],
    ["f", "Zg=="],
    ["fo", "Zm8="],
    ["foo", "Zm9v"],
    ["foob", "Zm9vYg=="],
    ["fooba", "Zm9vYmE="],
    ["foobar", "Zm9vYmFy"],
  ])("%j is %j", (text, base64) => {
    const bytes = new TextEncoder().encode(text);
    expect(encode(bytes)).toBe(base64);
    expect(decode(base64)).toStrictEqual(bytes);
  });

  test("more bytes than one call takes", () => {
    const bytes = Uint8Array.from({ length: 1_000_001 }, (_, i) => (i * 7) % 256);
    const text = encode(bytes);
    expect(text).toBe(Buffer.from(bytes).toString("base64"));
    expect(Buffer.compare(decode(text) as Uint8Array, bytes)).toBe(0);
  });
});

test("whatever Node writes is read, and the other way round", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = Buffer.from(bytes).toString("base64");
      expect(encode(bytes)).toBe(text);
      expect(decode(text)).toStrictEqual(bytes);
    }),
  );
});

test("one text for the same bytes: what is read is written like that again", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z+/=_ -]{0,9}$/), (text) => {
      const bytes = decode(text);
      if (bytes instanceof Uint8Array) expect(encode(bytes)).toBe(text);
    }),
  );
});

test.each([
  ["A", "Invalid input length: 1"],
  ["AAAAA", "Invalid input length: 5"],
  ["Zg", "Invalid padding"],
  ["Zg=", "Invalid padding"],
  ["Zg===", "Invalid padding"],
  ["Zm8==", "Invalid padding"],
  ["=", "Invalid padding"],
  ["Zg==Zg==", "Invalid padding"],
  ["Zh==", "Invalid last symbol 104, offset 1."],
  ["Zm9=", "Invalid last symbol 57, offset 2."],
  ["Zm 9v", "Invalid symbol 32, offset 2."],
  ["Zm9v\n", "Invalid symbol 10, offset 4."],
  ["Zm-_", "Invalid symbol 45, offset 2."],
])("%j is refused", (text, error) => {
  expect(decode(text)).toStrictEqual([
    {
      type: "bytes_invalid_encoding",
      loc: ["it"],
      msg: `Data should be valid base64: ${error}`,
      input: text,
      ctx: { encoding: "base64", encoding_error: error },
    },
  ]);
});

test("a subclass is sent, another view is not", () => {
  expect(encode(Buffer.from("foo"))).toBe("Zm9v");
  const issues = new Issues().encoding();
  asBytes(new Float32Array(1), issues, "it");
  expect(issues.issues).toMatchObject([{ type: "bytes_type" }]);
});
