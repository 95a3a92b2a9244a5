import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Members } from "../../runtime/contract/members.js";
import type { Change, Impact } from "./change.js";
import { compareDocuments } from "./compare-documents.js";

const string = { type: "string" };
const integer = { type: "integer" };

function openapi(more: Members): Members {
  return { openapi: "3.1.0", info: { title: "Shop", version: "1" }, paths: {}, ...more };
}

/** Schemas as clients send them, or as they receive them. */
function carrying(schema: unknown, direction: "input" | "output", schemas: Members = {}): Members {
  const content = { "application/json": { schema } };
  const operation =
    direction === "input"
      ? { requestBody: { content }, responses: {} }
      : { responses: { 200: { description: "", content } } };
  return openapi({ paths: { "/items": { post: operation } }, components: { schemas } });
}

function lines(base: Members, revision: Members): readonly string[] {
  return compareDocuments(base, revision).flatMap(({ what, changes }) =>
    changes.map(({ impact, at, text }) => `${impact}: ${[what, ...at].join(" › ")}: ${text}`),
  );
}

const allChanges = (base: Members, revision: Members): readonly Change[] =>
  compareDocuments(base, revision).flatMap(({ changes }) => changes);

const worst = (changes: readonly Change[]): Impact | "none" =>
  (["breaking", "compatible", "editorial"] as const).find((one) =>
    changes.some(({ impact }) => impact === one),
  ) ?? "none";

describe("compareDocuments", () => {
  it("notes what changed in a component once, with the operations that come to it and the way its values travel", () => {
    const document = (name: Members) =>
      openapi({
        paths: {
          "/items": {
            get: {
              responses: {
                200: {
                  description: "",
                  content: {
                    "application/json": {
                      schema: { type: "array", items: { $ref: "#/components/schemas/Item" } },
                    },
                  },
                },
              },
            },
            post: {
              requestBody: {
                content: { "application/json": { schema: { $ref: "#/components/schemas/Item" } } },
              },
              responses: {},
            },
          },
          "/health": { get: { responses: {} } },
        },
        components: { schemas: { Item: { type: "object", properties: { name }, required: ["name"] } } },
      });
    const groups = compareDocuments(
      document(string),
      document({ ...string, minLength: 1, description: "Shown." }),
    );
    expect(groups).toEqual(
      [
        {
          what: "schema Item",
          changes: [
            {
              ...{
                impact: "breaking",
                kind: "limit-changed",
                directions: ["input"],
                operations: ["POST /items"],
              },
              ...{ at: ["name"], text: "minLength none → 1", from: undefined, to: 1 },
            },
            {
              ...{ impact: "editorial", kind: "description-changed", directions: ["input", "output"] },
              ...{
                operations: ["GET /items", "POST /items"],
                at: ["name"],
                text: "description added",
                from: undefined,
                to: "Shown.",
              },
            },
            {
              ...{
                impact: "compatible",
                kind: "limit-changed",
                directions: ["output"],
                operations: ["GET /items"],
              },
              ...{ at: ["name"], text: "minLength none → 1", from: undefined, to: 1 },
            },
          ].toSorted((a, b) => a.directions.length - b.directions.length || a.impact.localeCompare(b.impact)),
        },
      ].map((group) => ({ ...group, changes: expect.arrayContaining(group.changes) })),
    );
  });

  it("takes paths that differ in the names of their parameters for the same", () => {
    const at = (name: string) =>
      openapi({
        paths: {
          [`/items/{${name}}`]: {
            get: { parameters: [{ name, in: "path", required: true, schema: integer }], responses: {} },
          },
        },
      });
    expect(lines(at("id"), at("itemId"))).toEqual([
      "editorial: GET /items/{itemId} › path parameter itemId: id renamed to itemId",
    ]);
  });

  it("turns the directions round for webhooks and callbacks, where the server asks", () => {
    const asking = (schema: unknown) => ({
      post: {
        requestBody: { content: { "application/json": { schema } } },
        responses: { 200: { description: "" } },
      },
    });
    const webhook = (schema: unknown) => openapi({ webhooks: { paid: asking(schema) } });
    const callback = (schema: unknown) =>
      openapi({
        paths: {
          "/orders": {
            post: { responses: {}, callbacks: { done: { "{$request.body#/url}": asking(schema) } } },
          },
        },
      });
    const [wide, narrow] = [string, { ...string, minLength: 1 }];
    for (const of of [webhook, callback]) {
      expect(worst(allChanges(of(wide), of(narrow)))).toBe("compatible");
      expect(worst(allChanges(of(narrow), of(wide)))).toBe("breaking");
    }
    expect(lines(webhook(wide), openapi({}))).toEqual(["breaking: POST webhook paid: operation removed"]);
    expect(lines(callback(narrow), callback(wide))[0]).toMatch(/^breaking: POST \/orders › callback done › /);
  });

  it("reads the array of a stream in 3.1 as the items of one in 3.2", () => {
    const stream = (media: Members) =>
      openapi({
        paths: {
          "/lines": {
            get: { responses: { 200: { description: "", content: { "application/jsonl": media } } } },
          },
        },
      });
    const before = stream({ schema: { type: "array", items: string } });
    expect(lines(before, stream({ itemSchema: string }))).toEqual([]);
    expect(worst(allChanges(before, stream({ itemSchema: integer })))).toBe("breaking");
  });

  it("reads 3.0's nullable and exclusive bounds", () => {
    const before = { type: "integer", nullable: true, minimum: 0, exclusiveMinimum: true };
    const after = { type: ["integer", "null"], exclusiveMinimum: 0 };
    for (const direction of ["input", "output"] as const)
      expect(lines(carrying(before, direction), carrying(after, direction))).toEqual([]);
  });

  it("reads 3.0's formats of bytes as 3.1's keywords, and the bounds of int32", () => {
    const same = [
      [
        { type: "string", format: "binary" },
        { type: "string", contentMediaType: "application/octet-stream" },
      ],
      [
        { type: "string", format: "byte" },
        { type: "string", contentEncoding: "base64" },
      ],
      [
        { type: "integer", format: "int32" },
        { type: "integer", format: "int32", minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
      ],
    ] as const;
    for (const [before, after] of same)
      for (const direction of ["input", "output"] as const) {
        expect(lines(carrying(before, direction), carrying(after, direction))).toEqual([]);
        expect(lines(carrying(after, direction), carrying(before, direction))).toEqual([]);
      }
    const text = { type: "string", contentMediaType: "text/csv" };
    expect(worst(allChanges(carrying(same[0][0], "input"), carrying(text, "input")))).toBe("breaking");
  });

  it("takes a body of bytes as one, however it is written", () => {
    const sending = (schema: Members | undefined) =>
      openapi({
        paths: {
          "/a": {
            get: {
              responses: { 200: { description: "", content: { "image/png": schema ? { schema } : {} } } },
            },
          },
        },
      });
    const bytes = [undefined, {}, { type: "string", format: "binary" }, { contentMediaType: "image/png" }];
    for (const before of bytes)
      for (const after of bytes) expect(lines(sending(before), sending(after))).toEqual([]);
    expect(lines(sending(undefined), sending({ type: "string" }))).not.toEqual([]);
  });

  it("compares servers, and what security schemes say of where tokens are had", () => {
    const before = openapi({ servers: [{ url: "https://a.example/" }] });
    expect(lines(before, openapi({ servers: [{ url: "https://a.example" }, { url: "/b" }] }))).toEqual([
      "compatible: document: server /b added",
    ]);
    expect(lines(before, openapi({}))).toEqual([
      "breaking: document: server https://a.example removed",
      "compatible: document: server / added",
    ]);
    const flows = (tokenUrl: string, scopes: Members) =>
      openapi({
        components: {
          securitySchemes: { login: { type: "oauth2", flows: { password: { tokenUrl, scopes } } } },
        },
      });
    expect(lines(flows("/token", { read: "" }), flows("/login", {}))).toEqual([
      'breaking: document › security scheme login › password flow: tokenUrl "/token" → "/login"',
      "breaking: document › security scheme login › password flow: scopes read removed",
    ]);
  });

  it("refuses references that lead nowhere", () => {
    const lost = carrying({ $ref: "#/components/schemas/Lost" }, "input");
    expect(() => compareDocuments(lost, lost)).toThrow("#/components/schemas/Lost");
    const outside = carrying({ $ref: "items.yaml#/Item" }, "input");
    expect(() => compareDocuments(outside, outside)).toThrow("items.yaml#/Item");
  });

  it("takes time in proportion to the documents: deep ones, long chains, and cycles of different lengths", () => {
    const deep = (end: unknown) => {
      let schema = end;
      for (let level = 0; level < 20_000; level++) schema = { type: "array", items: schema };
      return carrying(schema, "output");
    };
    expect(lines(deep(integer), deep(string))).toHaveLength(1);
    const chain = (length: number, end: unknown) => {
      const next = (index: number) =>
        index + 1 < length ? { $ref: `#/components/schemas/N${index + 1}` } : end;
      const schemas = Array.from({ length }, (_, index) => [
        `N${index}`,
        { type: "object", properties: { next: next(index), other: next(index) } },
      ]);
      return carrying({ $ref: "#/components/schemas/N0" }, "output", Object.fromEntries(schemas));
    };
    expect(lines(chain(5000, integer), chain(5000, string))).toHaveLength(2);
  });
});

/** Schemas of the kinds that documents contain, small enough that pairs of them have much in common. */
const schemas = fc.letrec<{ schema: Members; object: Members }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.record(
      { type: fc.constant("string"), minLength: fc.nat(2), maxLength: fc.integer({ min: 2, max: 4 }) },
      { requiredKeys: ["type"] },
    ),
    fc.record(
      {
        type: fc.constantFrom("integer", "number"),
        minimum: fc.nat(3),
        exclusiveMaximum: fc.integer({ min: 3, max: 6 }),
      },
      { requiredKeys: ["type"] },
    ),
    fc.record({
      enum: fc.uniqueArray(fc.constantFrom<unknown>("a", "bb", 1, 2.5, true, null), { minLength: 1 }),
    }),
    fc.record({ type: fc.uniqueArray(fc.constantFrom("string", "integer", "null"), { minLength: 1 }) }),
    fc.constantFrom<Members>({}, { type: "boolean" }, { const: "a" }, { type: "integer", multipleOf: 2 }),
    fc.record({ anyOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
    fc.record(
      { type: fc.constant("array"), items: tie("schema"), minItems: fc.nat(2), uniqueItems: fc.boolean() },
      { requiredKeys: ["type"] },
    ),
    fc.record(
      {
        type: fc.constant("array"),
        prefixItems: fc.array(tie("schema"), { minLength: 1, maxLength: 2 }),
        maxItems: fc.nat(3),
      },
      { requiredKeys: ["type"] },
    ),
    fc.record({ allOf: fc.array(tie("object"), { minLength: 1, maxLength: 2 }) }),
    tie("object"),
  ),
  object: fc.record(
    {
      type: fc.constant("object"),
      properties: fc.record({ a: tie("schema"), b: tie("schema") }),
      required: fc.subarray(["a", "b"]),
      additionalProperties: fc.oneof(fc.boolean(), tie("schema")),
    },
    { requiredKeys: ["type", "properties"] },
  ),
})).schema;

/** Values, many of which match such schemas. */
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.constantFrom<unknown>("", "a", "bb", "cccc", "ddddd", 0, 1, 2, 2.5, 4, 7, -1, true, false, null),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.record(
      { a: tie("value"), b: tie("value"), c: tie("value") },
      { requiredKeys: [], noNullPrototype: true },
    ),
  ),
})).value;

describe("any two schemas", () => {
  const ajv = new Ajv2020({ strict: false });
  const allowing = (schema: Members) => ajv.compile(schema);

  it("are no change, against themselves", () => {
    fc.assert(
      fc.property(schemas, fc.constantFrom("input", "output"), (schema, direction) => {
        const [before, after] = [schema, schema].map((one) => carrying(structuredClone(one), direction));
        expect(allChanges(before as Members, after as Members)).toEqual([]);
      }),
    );
  });

  it("are no change as components of other names", () => {
    fc.assert(
      fc.property(schemas, fc.constantFrom("input", "output"), (schema, direction) => {
        const named = (name: string) =>
          carrying({ $ref: `#/components/schemas/${name}` }, direction, { [name]: structuredClone(schema) });
        expect(allChanges(named("Old"), named("New"))).toEqual([]);
      }),
    );
  });

  it("break whoever sends the first where they break whoever receives it from the second", () => {
    fc.assert(
      fc.property(schemas, schemas, (a, b) => {
        const sent = allChanges(carrying(a, "input"), carrying(b, "input"));
        const received = allChanges(carrying(b, "output"), carrying(a, "output"));
        const isBroken = (changes: readonly Change[]) => changes.some(({ impact }) => impact === "breaking");
        expect(isBroken(sent)).toBe(isBroken(received));
      }),
      { numRuns: 500 },
    );
  });

  it("are compatible where the second takes what the first took, as a validator sees it", () => {
    let compatible = 0;
    fc.assert(
      fc.property(schemas, schemas, fc.array(values, { minLength: 20, maxLength: 20 }), (a, b, some) => {
        const changes = allChanges(carrying(a, "input"), carrying(b, "input"));
        if (changes.length === 0 || changes.some(({ impact }) => impact === "breaking")) return;
        compatible++;
        const [before, after] = [allowing(a), allowing(b)];
        for (const value of some)
          if (before(value)) expect(after(value), JSON.stringify({ a, b, value })).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(compatible).toBeGreaterThan(100);
  });
});
