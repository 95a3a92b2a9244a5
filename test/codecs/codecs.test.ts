import { describe, expect, expectTypeOf, test } from "vitest";
import {
  type Codec,
  type Decoded,
  DecodeError,
  type Encoded,
  EncodeError,
  formatIssues,
} from "../../runtime/index.js";
import { compiledProgram } from "./compiled.js";
import type { Order } from "./src/app.js";

const program = await compiledProgram();
const { orders, order, tree, accounts, secret, anything, noted, counted, nothing, converted } = program;

const placed = "2026-01-02T03:04:05.000Z";
const sent = {
  id: 1,
  customer: "Ada",
  placed,
  lines: [{ sku: "a", price: 1 }],
  tags: ["x", "x"],
  leak: true,
};
const received: Order = {
  id: 1,
  customer: "Ada",
  placed: new Date(placed),
  lines: [{ sku: "a", price: 1 }],
  currency: "EUR",
  tags: new Set(["x"]),
};

function thrown(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("Nothing was thrown");
}

const issuesOf = (work: () => unknown) => {
  const error = thrown(work);
  if (error instanceof DecodeError || error instanceof EncodeError) return error.issues;
  throw error;
};

describe("a value is decoded as a body is", () => {
  test("converted, with defaults, without what nobody declared", () => {
    expect(order.decode(sent)).toEqual(received);
    expect(order.tryDecode(sent)).toEqual({ value: received });
    expect(order.parse(JSON.stringify(sent))).toEqual(received);
    expect(order.tryParse(JSON.stringify(sent))).toEqual({ value: received });
  });

  test("everything that is wrong is said at once, from the value inwards", () => {
    const issues = issuesOf(() => orders.decode([{ ...sent, id: "1", lines: [{ sku: "a", price: -1 }] }, 3]));
    expect(issues).toEqual([
      { type: "int_type", loc: [0, "id"], msg: "Input should be a valid integer", input: "1" },
      {
        type: "greater_than_equal",
        loc: [0, "lines", 0, "price"],
        msg: "Input should be greater than or equal to 0",
        input: -1,
        ctx: { ge: 0 },
      },
      {
        type: "model_attributes_type",
        loc: [1],
        msg: "Input should be a valid dictionary or object to extract fields from",
        input: 3,
      },
    ]);
    expect(orders.tryDecode([{ ...sent, id: "1", lines: [{ sku: "a", price: -1 }] }, 3])).toEqual({ issues });
  });

  test.each([[undefined], [null], ["text"], [() => 1], [Symbol("s")], [1n]])("%o is no order", (value) => {
    expect(issuesOf(() => order.decode(value))).toHaveLength(1);
    expect(issuesOf(() => order.decode(value))[0]?.loc).toEqual([]);
  });

  test("null is a value where it is declared", () => {
    expect(nothing.decode(null)).toBe(null);
    expect(nothing.parse("null")).toBe(null);
    expect(issuesOf(() => nothing.decode(undefined))).toMatchObject([{ type: "missing", loc: [] }]);
  });

  test("what is converted already is no plain data, and is not taken for an empty object", () => {
    const { tryDecode } = converted;
    for (const value of [
      { map: new Map([["a", 1]]) },
      { set: new Set(["a"]) },
      { date: new Date(0) },
      { url: new URL("http://a/") },
    ])
      expect(tryDecode(value).issues?.map(({ loc }) => loc)).toEqual([Object.keys(value)]);
    expect(tryDecode({ map: { a: 1 } }).value).toEqual({ map: new Map([["a", 1]]) });
  });

  test("a hundred issues are the most that are said", () => {
    expect(issuesOf(() => orders.decode(new Array(300).fill(null)))).toHaveLength(100);
  });

  test("the next value is judged by itself", () => {
    expect(order.tryDecode({}).issues).toBeDefined();
    expect(order.decode(sent)).toEqual(received);
    expect(secret.tryDecode("short").issues).toBeDefined();
    expect(order.tryDecode({ ...sent, id: "shown" }).issues?.[0]?.input).toBe("shown");
  });

  test("its functions work without it", () => {
    expect([sent].map(order.decode)).toEqual([received]);
    expect([JSON.stringify(sent)].map(order.parse)).toEqual([received]);
    const { stringify, encode, tryDecode, tryParse } = order;
    expect(order.parse(stringify(received))).toEqual(received);
    expect(tryDecode(encode(received))).toEqual(tryParse(stringify(received)));
  });
});

describe("the caller's value", () => {
  test("is not changed, and nothing of it is in what is decoded", () => {
    const value = { note: { list: [{ a: 1 }], at: new Date(0) }, numbers: [1, 2] };
    const before = structuredClone(value);
    const decoded = noted.decode(value) as typeof value;
    expect(decoded).toEqual(before);
    decoded.note.list.push({ a: 2 });
    decoded.numbers.push(3);
    expect(value).toEqual(before);
    // A value that is neither a list nor a plain object is one value.
    expect(decoded.note.at).toBe(value.note.at);
  });

  test("is not changed by encoding, and nothing of it is in what is encoded", () => {
    const value = { note: { list: [1] }, numbers: [1] };
    const encoded = noted.encode(value) as typeof value;
    encoded.note.list.push(2);
    encoded.numbers.push(2);
    expect(value).toEqual({ note: { list: [1] }, numbers: [1] });
  });

  test("cannot pollute", () => {
    const value = JSON.parse('{ "__proto__": 1, "a": 2 }');
    const decoded = counted.decode(value);
    expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype);
    expect(Object.keys(decoded)).toEqual(["__proto__", "a"]);
    expect(counted.stringify(decoded)).toBe('{"__proto__":1,"a":2}');
    const open = anything.decode(JSON.parse('{ "__proto__": { "polluted": true } }'));
    expect(Object.getPrototypeOf(open)).toBe(Object.prototype);
    expect(JSON.stringify(open)).toBe('{"__proto__":{"polluted":true}}');
  });
});

describe("text", () => {
  test.each([
    ["", "Invalid JSON: Expecting value: line 1 column 1 (char 0)"],
    ["{", "Invalid JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"],
    [
      '{\n  "a": 1,\n  b\n}',
      "Invalid JSON: Expecting property name enclosed in double quotes: line 3 column 3 (char 14)",
    ],
    ['["😀" 1]', "Invalid JSON: Expecting ',' delimiter: line 1 column 6 (char 5)"],
    [new Uint8Array([0xff]), "Invalid JSON: The bytes are not UTF-8"],
  ])("%j is no JSON", (text, msg) => {
    const error = msg.slice("Invalid JSON: ".length);
    const issue = { type: "json_invalid", loc: [], msg, input: {}, ctx: { error } };
    expect(issuesOf(() => order.parse(text))).toEqual([issue]);
    expect(order.tryParse(text)).toEqual({ issues: [issue] });
  });

  test("that is none is said to be none", () => {
    expect(issuesOf(() => order.parse(undefined as never))).toMatchObject([{ type: "json_type", loc: [] }]);
    expect(issuesOf(() => order.parse({} as never))).toMatchObject([{ type: "json_type", loc: [] }]);
  });

  test("may be UTF-8, with a byte order mark", () => {
    const bytes = new TextEncoder().encode(`\uFEFF${JSON.stringify(sent)}`);
    expect(order.parse(bytes)).toEqual(received);
    expect(order.parse(Buffer.from(JSON.stringify(sent)))).toEqual(received);
  });

  test("is not nested without end", () => {
    const deep = (levels: number) => `${'{"name":"","children":['.repeat(levels)}${"]}".repeat(levels)}`;
    expect(tree.tryParse(deep(200)).issues).toBeUndefined();
    const error = "Nested deeper than 500 levels: line 1 column 5751 (char 5750)";
    expect(issuesOf(() => tree.parse(deep(100_000)))).toMatchObject([
      { type: "json_invalid", ctx: { error } },
    ]);
  });
});

describe("a value is encoded as a result is", () => {
  test("projected, as plain data and as text", () => {
    const value = { ...received, total: 12n, leak: true };
    const plain = { ...sent, tags: ["x"], currency: "EUR", total: 12, leak: undefined };
    expect(order.encode(value)).toEqual(plain);
    expect("leak" in order.encode(value)).toBe(false);
    expect(JSON.parse(order.stringify(value))).toStrictEqual(order.encode(value));
  });

  test("what TypeScript was only told is refused", () => {
    const wrong = { ...received, lines: [{ sku: "a", price: -1 }], placed: "now" as unknown as Date };
    const error = thrown(() => order.stringify(wrong));
    expect(error).toBeInstanceOf(EncodeError);
    expect(issuesOf(() => order.encode(wrong)).map(({ loc }) => loc)).toEqual([
      ["placed"],
      ["lines", 0, "price"],
    ]);
    expect(issuesOf(() => anything.stringify({ big: 1n }))).toMatchObject([
      { type: "value_error", loc: ["big"] },
    ]);
  });

  test("what can be sent can be received", () => {
    expect(order.parse(order.stringify(received))).toEqual(received);
    expect(issuesOf(() => orders.stringify([{ ...received, customer: "" }]))).toHaveLength(1);
  });
});

describe("errors", () => {
  test("say the type, and each issue with its place", () => {
    const error = thrown(() =>
      orders.decode([{ ...sent, lines: [{ sku: "a", price: "1" }], customer: undefined }]),
    );
    expect(String(error)).toBe(
      [
        "DecodeError: The value is not a valid Order[]:",
        "  [0].customer: Field required",
        '  [0].lines[0].price: Input should be a valid number, got "1"',
      ].join("\n"),
    );
    expect(Object.keys(error as object)).toEqual(["name"]);
    expect(String(thrown(() => order.encode({ ...received, id: 1.5 })))).toBe(
      "EncodeError: The value cannot be sent as Order:\n  id: Input should be a valid integer, got a number with a fractional part, got 1.5",
    );
  });

  test("show no secret", () => {
    const refused = [
      accounts.tryDecode([{ name: "Ada", password: "hunter2" }]),
      accounts.tryDecode([{ password: { hunter2: "hunter2" } }]),
      accounts.tryDecode({ password: "hunter2" }),
      secret.tryDecode("hunter2"),
      secret.tryParse('"hunter2"'),
      secret.tryDecode(["hunter2"]),
      secret.tryParse("hunter2"),
    ];
    for (const { issues } of refused) {
      expect(issues).toBeDefined();
      expect(JSON.stringify(issues?.map(({ loc: _, ...issue }) => issue))).not.toContain("hunter2");
      expect(formatIssues(issues ?? [])).not.toContain('"hunter2"');
    }
    expect(secret.tryDecode("hunter2").issues).toMatchObject([{ loc: [], input: "**********" }]);
    const error = thrown(() => secret.stringify("hunter2"));
    expect(String(error)).not.toContain("hunter2");
  });
});

describe("formatIssues", () => {
  test("writes a place as JavaScript does", () => {
    const issue = { type: "t", msg: "Wrong", input: {} };
    const locs = [[], ["body", "items", 0, "price"], [0, "a"], ["user-agent", "x"], ["a", "b c", "größe"]];
    expect(formatIssues(locs.map((loc) => ({ ...issue, loc })))).toBe(
      [
        "Wrong",
        "body.items[0].price: Wrong",
        "[0].a: Wrong",
        '["user-agent"].x: Wrong',
        'a["b c"].größe: Wrong',
      ].join("\n"),
    );
    expect(formatIssues([])).toBe("");
  });

  test("shows what was there, shortened, on the line of its issue", () => {
    const of = (input: unknown, msg = "Wrong") => formatIssues([{ type: "t", loc: ["a"], msg, input }]);
    expect([of("b"), of(1), of(true), of(null), of([1]), of("x\ny")]).toEqual([
      'a: Wrong, got "b"',
      "a: Wrong, got 1",
      "a: Wrong, got true",
      "a: Wrong",
      "a: Wrong",
      'a: Wrong, got "x\\ny"',
    ]);
    expect(of("x".repeat(200))).toBe(`a: Wrong, got "${"x".repeat(100)}…"`);
    expect(of(null, "Several\n  lines")).toBe("a: Several lines");
  });
});

test("a call that was not compiled says what would compile it", async () => {
  const { codec } = await import("../../runtime/codec/codec.js");
  expect(() => codec<Order>()).toThrow(
    /^codec<T>\(\) at .*codecs\.test\.ts:\d+:\d+ was not compiled by Countersign\.\n/,
  );
  const old = { contract: 0, type: "Order", source: "src/a.ts:1", data: {} };
  expect(() => codec<Order>(...([old] as never[]))).toThrow(
    "codec<Order>() (src/a.ts:1) was compiled for contract 0, but this runtime of countersign serves contract 1.",
  );
});

test("a codec is a value that a dependency can give", async () => {
  const app = program.default;
  const response = await app.request(`/queue?text=${encodeURIComponent(JSON.stringify(sent))}`, {
    method: "POST",
  });
  expect([response.status, await response.json()]).toEqual([200, 1]);
});

test("JSON Schema of both sides, each with what it refers to", () => {
  const input = order.jsonSchema();
  expect(input).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    required: ["id", "customer", "placed", "lines"],
    properties: { lines: { type: "array", items: { $ref: "#/$defs/Line" } }, currency: { default: "EUR" } },
    $defs: { Line: { type: "object", required: ["sku", "price"] } },
  });
  expect(order.jsonSchema("output")).toMatchObject({
    required: ["id", "customer", "placed", "lines", "currency"],
  });
  expect(orders.jsonSchema("input", "draft-07")).toMatchObject({
    type: "array",
    items: { $ref: "#/definitions/Order" },
  });
  expect(tree.jsonSchema()).toMatchObject({ properties: { children: { items: { $ref: "#" } } } });
  expect(() => order.jsonSchema("input", "draft-04" as never)).toThrow(
    '"draft-04" is not a supported dialect of JSON Schema',
  );
});

test("types", () => {
  expectTypeOf(order).toEqualTypeOf<Codec<Order>>();
  expectTypeOf(order.decode(sent)).toEqualTypeOf<Order>();
  expectTypeOf(order.tryParse("")).toEqualTypeOf<Decoded<Order>>();
  const encoded = order.encode(received);
  expectTypeOf(encoded.placed).toEqualTypeOf<string>();
  expectTypeOf(encoded.tags).toEqualTypeOf<string[] | undefined>();
  expectTypeOf(encoded.total).toEqualTypeOf<number | string | undefined>();
  expectTypeOf<
    Encoded<{ a: Map<string, Date>; b: [URL, Uint8Array?]; c: unknown; d: null }>
  >().toEqualTypeOf<{
    a: { [key: string]: string };
    b: [string, string?];
    c: unknown;
    d: null;
  }>();
  const { value, issues } = order.tryDecode(sent);
  if (!issues) expectTypeOf(value).toEqualTypeOf<Order>();
  // @ts-expect-error no order
  expect(() => order.stringify({ id: 1 })).toThrow(EncodeError);
});
