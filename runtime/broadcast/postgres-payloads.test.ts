import fc from "fast-check";
import { expect, test } from "vitest";
import { postgresChannel, quoted } from "./postgres-channel.js";
import { Parts, toPayloads } from "./postgres-parts.js";

const bytes = (text: string) => new TextEncoder().encode(text).length;

/** Texts around the length of one payload and of several, with characters of one to four bytes. */
const text = fc
  .tuple(
    fc.string({
      unit: fc.constantFrom("a", "ü", "東", "🧭", "+", "0", ":", "\ufeff"),
      minLength: 1,
      maxLength: 9,
    }),
    fc.constantFrom(0, 1, 900, 1_000, 2_000, 3_000),
    fc.string({ unit: "grapheme", maxLength: 20 }),
  )
  .map(([unit, count, rest]) => unit.repeat(count) + rest);

test("any text comes back from its payloads, each of which NOTIFY takes, and none of which it drops", () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const broken: string[] = [];
      const parts = new Parts((channel) => broken.push(channel));
      for (const message of [one, other]) {
        const payloads = toPayloads(message);
        for (const payload of payloads) expect(bytes(payload)).toBeLessThan(8_000);
        // If payloads of a transaction are equal, only one is sent.
        expect(new Set(payloads).size).toBe(payloads.length);
        const received = payloads.map((payload) => parts.add("channel", payload));
        expect(received).toEqual([...payloads.slice(1).map(() => undefined), message]);
      }
      expect(broken).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["a part that does not follow", ["+2:a", "+0:b", "whole"], ["b", "whole"]],
  ["a whole one within another's parts", ["+1:a", "whole"], ["whole"]],
  ["the end of nothing is whole", ["+0:a"], ["a"]],
  ["what only looks like a part", ["+", "+1", "+x:a", "+00000:a", "whole"], ["whole"]],
])("%s", (_, payloads, whole) => {
  let broken = 0;
  const parts = new Parts(() => {
    broken += 1;
  });
  const received = payloads.map((payload) => parts.add("channel", payload));
  expect(received.filter((one) => one !== undefined)).toEqual(whole);
  // What did not become part of a message was reported.
  expect(broken).toBe(
    payloads.filter((one) => one.startsWith("+")).length - (whole.length - Number(whole.includes("whole"))),
  );
});

test("parts of channels are apart, and forgotten with the channel", () => {
  const broken: string[] = [];
  const parts = new Parts((channel) => broken.push(channel));
  parts.add("a", "+1:a");
  parts.add("b", "+1:b");
  expect(parts.add("a", "+0:a")).toBe("aa");
  parts.forget("b");
  expect(parts.add("b", "+0:x")).toBe("x");
  expect(broken).toEqual([]);
});

test("a text that needs more parts than are put together is refused", () => {
  expect(() => toPayloads("a".repeat(80_000_000))).toThrow(RangeError);
});

test("a channel has its own name where PostgreSQL takes it whole", async () => {
  for (const name of ["lobby", "n".repeat(63), 'a "b"', "ü".repeat(31)])
    expect(await postgresChannel(name)).toBe(name);
  // The digest of no bytes is the first example of many: e3b0c442 98fc1c14 9afbf4c8 996fb924 27ae41e4 649b934c a495991b 7852b855.
  expect(await postgresChannel("")).toBe("sha256:47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU");
  for (const name of ["n".repeat(64), "ü".repeat(32), "a\0b"]) {
    expect(await postgresChannel(name)).toMatch(/^sha256:[\w-]{43}$/);
    expect(await postgresChannel(`${name}.`)).not.toBe(await postgresChannel(name));
  }
});

test("a name in SQL cannot end its quotes", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('"', "a", "\\", ";", "'") }), (name) => {
      expect(quoted(name)).toMatch(/^"(?:[^"]|"")*"$/);
      expect(quoted(name).slice(1, -1).replaceAll('""', '"')).toBe(name);
    }),
  );
});
