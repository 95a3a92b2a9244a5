import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areAlike, areSame, entityTags, isEntityTag } from "./entity-tag.js";

/** RFC 9110, 8.8.3.2. */
test.each([
  ['W/"1"', 'W/"1"', false, true],
  ['W/"1"', 'W/"2"', false, false],
  ['W/"1"', '"1"', false, true],
  ['"1"', '"1"', true, true],
])("%s and %s", (one, other, strong, weak) => {
  expect([areSame(one, other), areAlike(one, other)]).toEqual([strong, weak]);
});

/** RFC 9110, 8.8.3 and 13.1.1, and 5.6.1.2 for what to ignore in lists. */
describe("lists", () => {
  test.each([
    ["*", "*"],
    [" * ", "*"],
    ['"xyzzy"', ['"xyzzy"']],
    ['W/"xyzzy"', ['W/"xyzzy"']],
    ['""', ['""']],
    ['"xyzzy", "r2d2xxxx", "c3piozzzz"', ['"xyzzy"', '"r2d2xxxx"', '"c3piozzzz"']],
    ['"a,b" ,\t"c"', ['"a,b"', '"c"']],
    [', "a",, "b" ,', ['"a"', '"b"']],
    ['"ü"', ['"ü"']],
    ['"a\\"', ['"a\\"']],
    ["", undefined],
    [",", undefined],
    ["xyzzy", undefined],
    ['w/"a"', undefined],
    ['W/ "a"', undefined],
    ['"a', undefined],
    ['"a b"', undefined],
    ['"a""b"', undefined],
    ['"a" "b"', undefined],
    ['"a", *', undefined],
    ['"a", b', undefined],
  ])("%s", (text, tags) => {
    expect(entityTags(text)).toEqual(tags);
  });

  test("any tags are read as they were written", () => {
    const character = fc.integer({ min: 0x21, max: 0xff }).filter((code) => code !== 0x22 && code !== 0x7f);
    const tag = fc
      .tuple(fc.boolean(), fc.array(character.filter((code) => code < 0x7f || code >= 0x80)))
      .map(([weak, codes]) => `${weak ? "W/" : ""}"${String.fromCharCode(...codes)}"`);
    fc.assert(
      fc.property(fc.array(tag, { minLength: 1 }), fc.constantFrom(",", ", ", " ,, \t"), (tags, between) => {
        expect(entityTags(tags.join(between))).toEqual(tags);
        expect(tags.every(isEntityTag)).toBe(true);
      }),
    );
  });

  test("a header of a megabyte is read in linear time", () => {
    expect(entityTags(`${" ".repeat(500_000)}x`)).toBeUndefined();
    expect(entityTags(`${'"'.repeat(500_000)}x`)).toBeUndefined();
    expect(entityTags('"a",'.repeat(250_000))).toHaveLength(250_000);
  });
});
