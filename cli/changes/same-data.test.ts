import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffDocuments, formatDifference } from "./same-data.js";

const lines = (before: unknown, after: unknown) => diffDocuments(before, after).map(formatDifference);

describe("diffDocuments", () => {
  const document = {
    openapi: "3.1.0",
    info: { title: "Shop", version: "1" },
    paths: { "/items": { get: { operationId: "list", responses: {} }, post: { operationId: "create" } } },
    components: { schemas: { Item: { type: "object" } } },
  };

  it("names channels, operations and servers of an AsyncAPI document; servers of an OpenAPI document are a list", () => {
    const before = {
      asyncapi: "3.0.0",
      servers: { wss: { host: "a" } },
      channels: { room: { address: "/rooms" }, old: {} },
      operations: { sendRoom: { action: "send" } },
    };
    const after = {
      ...before,
      servers: { wss: { host: "b" } },
      channels: { room: { address: "/r" } },
      operations: {},
    };
    expect(lines(before, after).toSorted()).toEqual(
      [
        "~ server wss (host)",
        "~ channel room (address)",
        "- channel old",
        "- operation sendRoom",
        "+ operations",
      ].toSorted(),
    );
    expect(lines({ servers: [{ url: "/a" }] }, { servers: [{ url: "/b" }] })).toEqual(["~ servers"]);
  });

  it("names operations, components and other members that were added, removed or changed", () => {
    const next = {
      openapi: "3.1.0",
      info: { title: "Shop", version: "2" },
      paths: {
        "/items": {
          get: { operationId: "list", responses: { 200: {} }, parameters: [] },
          delete: { operationId: "clear" },
        },
      },
      components: { schemas: { NewItem: { type: "object" } } },
      tags: [],
    };
    expect(lines(document, next).toSorted()).toEqual(
      [
        "~ info (version)",
        "~ GET /items (responses, parameters)",
        "- POST /items",
        "+ DELETE /items",
        "- schema Item",
        "+ schema NewItem",
        "+ tags",
      ].toSorted(),
    );
  });

  it("sees neither white space nor the order of keys, but the order of lists", () => {
    const { info, ...rest } = document;
    expect(lines(document, { ...rest, info: { version: "1", title: "Shop" } })).toEqual([]);
    expect(lines({ ...document, tags: [1, 2] }, { ...document, tags: [2, 1] })).toEqual(["~ tags"]);
  });

  it.each([[null], [[]], ["text"]])("takes %j for another document altogether", (other) => {
    expect(lines(other, document)).not.toEqual([]);
  });

  it("is empty exactly for the same data", () => {
    // Few values, so that many pairs are the same or nearly the same.
    const value = fc.constantFrom<unknown>(null, [], {}, { get: {} }, { get: { a: 1 } }, { get: { a: 2 } });
    const member = fc.dictionary(fc.constantFrom("/a", "schemas"), value);
    const documents = fc.record({ paths: member, components: member, info: value }, { requiredKeys: [] });
    fc.assert(
      fc.property(documents, documents, (a, b) => {
        const [before, after]: unknown[] = [JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b))];
        expect(diffDocuments(before, before)).toEqual([]);
        expect(diffDocuments(before, after).length === 0).toBe(isDeepStrictEqual(before, after));
      }),
    );
  });
});
