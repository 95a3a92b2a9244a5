import { describe, expect, test } from "vitest";
import { planAll } from "./testing/planned.js";

/** A marked route with these parameters and this result. */
const route = (parameters: string, result: string, more = "") => `
  ${more}
  /** @paginated */
  app.get("/items", async (${parameters}): Promise<${result}> => { throw new Error(); });`;

const FOUND: readonly (readonly [source: string, pages: object])[] = [
  [
    route("cursor?: string, limit = 20", "{ items: string[]; nextCursor?: string }"),
    { items: "items", next: { by: "cursor", property: "nextCursor", parameter: "cursor" } },
  ],
  [
    route(
      "page_token: string | null",
      "{ next_page_token: string | null; names: Set<1>; rows: Int[] }",
    ).replace("page_token: string | null", "page_token?: string"),
    { items: "rows", next: { by: "cursor", property: "next_page_token", parameter: "page_token" } },
  ],
  [
    route(
      "after: Int = 0, page = 1",
      "Page<string>",
      "interface Page<T> { data: T[]; nextAfter: Int | null }",
    ),
    { items: "data", next: { by: "cursor", property: "nextAfter", parameter: "after" } },
  ],
  [
    route(
      "at: Depends<typeof place>",
      "{ items: Int[]; nextCursor: string | null }",
      "const place = (cursor?: string) => cursor;",
    ),
    { items: "items", next: { by: "cursor", property: "nextCursor", parameter: "cursor" } },
  ],
  [
    route("q: Query<{ cursor?: string; limit?: Int }>", "{ items: Int[]; nextCursor?: string }"),
    { items: "items", next: { by: "cursor", property: "nextCursor", parameter: "cursor" } },
  ],
  [route("", "Reply<200, string[], { link?: string }>"), { next: { by: "link" } }],
  [route("page = 1", "string[]"), { next: { by: "page", parameter: "page", first: 1 } }],
  [
    route("page: Int = 0", "{ rows: Int[]; total: Int }"),
    { items: "rows", next: { by: "page", parameter: "page", first: 0 } },
  ],
  [route("skip = 0, limit = 10", "string[]"), { next: { by: "offset", parameter: "skip", first: 0 } }],
  [route("offset?: Int", "string[]"), { next: { by: "offset", parameter: "offset", first: 0 } }],
];

const REFUSED: readonly (readonly [source: string, why: RegExp])[] = [
  [route("", "{ items: string[] }"), /no property like "nextCursor"/],
  [route("cursor?: string", "{ items: string[]; nextCursor?: number }"), /no property like "nextCursor"/],
  [route("cursor?: string", "{ items: string[]; cursor?: string }"), /no property like "nextCursor"/],
  [
    route('cursor: Header<string> = ""', "{ items: string[]; nextCursor?: string }"),
    /no property like "nextCursor"/,
  ],
  [route("page?: string", "string[]"), /no property like "nextCursor"/],
  [route("page = 1", "{ total: Int }"), /no property that is a list/],
  [route("page = 1", "{ a: Int[]; b: Int[] }"), /several lists: a, b/],
  [route("page = 1", "string"), /neither a list nor an object/],
  [route("page = 1", "void"), /neither a list nor an object/],
  [route("page = 1", "Reply<200, string[]> | Reply<202, string[]>"), /neither a list nor an object/],
];

const preamble = 'import type { Depends } from "countersign";';
const found = planAll(FOUND.map(([source]) => preamble + source));
const refused = planAll(REFUSED.map(([source]) => preamble + source));

describe("what leads to the next page", () => {
  test.each(FOUND.map(([source, pages], i) => [source.trim(), pages, i] as const))("%s", (_, pages, i) => {
    expect(found[i]?.errors).toEqual([]);
    expect(found[i]?.problems).toEqual([]);
    expect(found[i]?.plans[0]?.pages).toEqual(pages);
  });
});

describe("what does not", () => {
  test.each(REFUSED.map(([source, why], i) => [source.trim(), why, i] as const))("%s", (_, why, i) => {
    expect(refused[i]?.errors).toEqual([]);
    expect(refused[i]?.diagnostics.map(({ code }) => code)).toEqual(["CS1090"]);
    expect(refused[i]?.diagnostics[0]?.message).toMatch(why);
    expect(refused[i]?.plans).toEqual([]);
  });
});

test("what is not marked has no pages, and the mark may stand on the handler", () => {
  const [plain, handler] = planAll([
    `app.get("/", (page = 1): string[] => [String(page)]);`,
    `/** @paginated */ function list(page = 1): string[] { return [String(page)]; } app.get("/", list);`,
  ]);
  expect(plain?.plans[0]).not.toHaveProperty("pages");
  expect(handler?.plans[0]?.pages).toEqual({ next: { by: "page", parameter: "page", first: 1 } });
});
