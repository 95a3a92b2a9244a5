import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ISSUE_LIMIT } from "./contract/validation-error.js";
import { RequestValidationError } from "./errors/validation-errors.js";
import { Issues } from "./generated/issues.js";
import { patched } from "./generated/merge-patch.js";
import { applyMergePatch } from "./merge-patch.js";
import type { MergePatch } from "./types.js";

/** For any JSON, which the types of the function do not accept. */
const apply = (target: unknown, patch: unknown): unknown => applyMergePatch(target as object, patch as never);
const json = (text: string): unknown => JSON.parse(text);

/** RFC 7386, appendix A, complete. */
test.each([
  ['{"a":"b"}', '{"a":"c"}', '{"a":"c"}'],
  ['{"a":"b"}', '{"b":"c"}', '{"a":"b","b":"c"}'],
  ['{"a":"b"}', '{"a":null}', "{}"],
  ['{"a":"b","b":"c"}', '{"a":null}', '{"b":"c"}'],
  ['{"a":["b"]}', '{"a":"c"}', '{"a":"c"}'],
  ['{"a":"c"}', '{"a":["b"]}', '{"a":["b"]}'],
  ['{"a":{"b":"c"}}', '{"a":{"b":"d","c":null}}', '{"a":{"b":"d"}}'],
  ['{"a":[{"b":"c"}]}', '{"a":[1]}', '{"a":[1]}'],
  ['["a","b"]', '["c","d"]', '["c","d"]'],
  ['{"a":"b"}', '["c"]', '["c"]'],
  ['{"a":"foo"}', "null", "null"],
  ['{"a":"foo"}', '"bar"', '"bar"'],
  ['{"e":null}', '{"a":1}', '{"e":null,"a":1}'],
  ["[1,2]", '{"a":"b","c":null}', '{"a":"b"}'],
  ["{}", '{"a":{"bb":{"ccc":null}}}', '{"a":{"bb":{}}}'],
])("%s and %s", (target, patch, result) => {
  expect(apply(json(target), json(patch))).toEqual(json(result));
});

/** The example in RFC 7386, 3. */
test("a document with an author", () => {
  const target = {
    title: "Goodbye!",
    author: { givenName: "John", familyName: "Doe" },
    tags: ["example", "sample"],
    content: "This will be unchanged",
  };
  const patch = {
    title: "Hello!",
    phoneNumber: "+01-123-456-7890",
    author: { familyName: null },
    tags: ["example"],
  };
  expect(apply(target, patch)).toEqual({
    title: "Hello!",
    author: { givenName: "John" },
    tags: ["example"],
    content: "This will be unchanged",
    phoneNumber: "+01-123-456-7890",
  });
});

/** The pseudocode of RFC 7386, 2, line by line, on objects made by `JSON.parse`. */
function model(target: unknown, patch: unknown): unknown {
  if (typeof patch !== "object" || patch === null || Array.isArray(patch)) return patch;
  const result = new Map(
    typeof target === "object" && target !== null && !Array.isArray(target) ? Object.entries(target) : [],
  );
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) result.delete(name);
    else result.set(name, model(result.get(name), value));
  }
  return Object.fromEntries(result);
}

test("any JSON and any patch of it, and neither is changed", () => {
  const names = fc.constantFrom("a", "b", "__proto__", "constructor", "toString", "");
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: "medium" },
      fc.constantFrom(null, 1, "x", true),
      fc.array(tie("value"), { maxLength: 2 }),
      fc.dictionary(names, tie("value"), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(value, value, (target, patch) => {
      const before = JSON.stringify([target, patch]);
      expect(JSON.stringify(apply(target, patch))).toBe(JSON.stringify(model(target, patch)));
      expect(JSON.stringify([target, patch])).toBe(before);
    }),
    { numRuns: 1000 },
  );
});

test("nobody's prototype is changed", () => {
  const result = apply({}, json('{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}'));
  expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
  expect(({} as { admin?: true }).admin).toBeUndefined();
});

test("what is no plain object is a value", () => {
  const date = new Date(0);
  const value = { at: new Date(5), set: new Set([1]), url: new URL("http://a/"), plain: { a: 1 } };
  expect(applyMergePatch(value, { at: date, plain: {} })).toEqual({ ...value, at: date });
  class Item {
    name = "Lamp";
    note?: string = "old";
  }
  expect(applyMergePatch(new Item(), { note: null })).toEqual({ name: "Lamp" });
});

describe("a patch whose type is known", () => {
  const address = {
    required: ["street", "since"],
    nullable: ["since"],
    defaults: { country: "CH" },
    names: { street: "the_street" },
  };
  const shape = {
    required: ["note", "home"],
    nullable: ["note"],
    inside: (name: string) => (name === "home" || name === "address" ? address : undefined),
  };
  const known = (patch: object) => patched(patch, shape, patch, new Issues()) as object;
  const item = {
    note: "old",
    home: { street: "Main", since: null },
    address: undefined as object | undefined,
  };

  test("null is a value where the property must be there", () => {
    expect(apply(item, known({ note: null }))).toEqual({ ...item, note: null });
    expect(apply(item, known({ home: { since: null } }))).toEqual(item);
    expect(apply(item, known({ address: null }))).toEqual({ note: item.note, home: item.home });
  });

  test("an object that was not there comes with all that it must have", () => {
    const made = { ...item, address: { country: "CH", street: "New", since: null } };
    expect(apply(item, known({ address: { street: "New", since: null } }))).toEqual(made);
    const thrown = () => apply(item, known({ address: { country: "DE" } }));
    expect(thrown).toThrow(RequestValidationError);
    expect(thrown).toThrow(
      expect.objectContaining({
        issues: ["the_street", "since"].map((name) => ({
          type: "missing",
          loc: ["body", "address", name],
          msg: "Field required",
          input: { country: "DE" },
        })),
      }),
    );
    // An object that existed has them.
    expect(apply(made, known({ address: { country: "DE" } }))).toEqual({
      ...made,
      address: { ...made.address, country: "DE" },
    });
  });

  test("what is missing in many objects is told of the first ones", () => {
    const many = { ...shape, inside: () => address };
    const patch = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`a${i}`, {}]));
    expect(() => apply({}, patched(patch, many, patch, new Issues()))).toThrow(
      expect.objectContaining({ issues: expect.objectContaining({ length: ISSUE_LIMIT }) }),
    );
  });

  test("nothing of it is seen in the patch", () => {
    expect(Reflect.ownKeys(known({ note: null }))).toEqual(["note"]);
  });
});

/** The compiler reads the same type that TypeScript shows: see `transformer/2-read/merge-patch.ts` and its sample. */
test("the type of a patch", () => {
  interface Address {
    street: string;
    city?: string;
  }
  interface Item {
    name: string & { "typia.tag"?: { kind: "minLength" } };
    note?: string;
    remark: string | null;
    since?: Date;
    tags: string[];
    address: Address;
    other?: Address | null;
    counts: Record<string, number>;
  }
  interface Expected {
    name?: Item["name"];
    note?: string | null;
    remark?: string | null;
    since?: Date | null;
    tags?: string[];
    address?: { street?: string; city?: string | null };
    other?: { street?: string; city?: string | null } | null;
    counts?: Record<string, number | null | undefined>;
  }
  const sent: MergePatch<Item> = {} as Expected;
  const read: Expected = {} as MergePatch<Item>;
  // @ts-expect-error what must be there is not removed
  const removed: MergePatch<Item> = { name: null };
  // @ts-expect-error nor in an object
  const within: MergePatch<Item> = { address: { street: null } };
  // @ts-expect-error lists have no null either
  const item: MergePatch<Item> = { tags: [null] };
  expect([sent, read, removed, within, item]).toHaveLength(5);
});
