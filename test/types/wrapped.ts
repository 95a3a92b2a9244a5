import type { TypeRow } from "../support/type-rows.js";

const NUMBER = { type: "number" };
const DATE = { type: "string", format: "date-time" };
const NO_NUMBER = "float_parsing: Input should be a valid number, unable to parse string as a number";

/** Classes of the platform under other names: in mapped types, and as interfaces that add nothing. */
export const WRAPPED: readonly TypeRow[] = [
  {
    type: "Readonly<Map<string, number>>",
    document: { type: "object", additionalProperties: NUMBER },
    accepted: [{ a: 1 }],
    refused: [[{ a: "x" }, `a ${NO_NUMBER}`]],
  },
  {
    declarations: "type Deep<T> = { [K in keyof T]?: Deep<T[K]> };",
    type: "Deep<{ at: Date; seen: Set<number>; to: URL }>",
    document: { $ref: "#/components/schemas/DeepAtDateSeenSetNumberToURL" },
    components: {
      DeepAtDateSeenSetNumberToURL: {
        type: "object",
        properties: {
          at: DATE,
          seen: { type: "array", items: NUMBER, uniqueItems: true },
          to: { type: "string", format: "uri" },
        },
      },
    },
    accepted: [{}, { at: "2026-01-01T00:00:00.000Z", seen: [1], to: "https://a.de/" }],
    refused: [[{ seen: ["x"] }, `seen.0 ${NO_NUMBER}`]],
  },
  {
    declarations:
      "interface Counts<T> extends ReadonlyMap<string, readonly T[]> {} interface Day extends Date {}",
    type: "{ counts: Counts<number>; day: Day }",
    document: {
      type: "object",
      properties: {
        counts: { type: "object", additionalProperties: { type: "array", items: NUMBER } },
        day: DATE,
      },
      required: ["counts", "day"],
    },
    accepted: [{ counts: { a: [1] }, day: "2026-01-01T00:00:00.000Z" }],
    refused: [[{ counts: { a: ["x"] }, day: "2026-01-01" }, `counts.a.0 ${NO_NUMBER}`]],
  },
  {
    declarations: "interface Seen extends Set<number> {}",
    type: "Seen",
    document: { type: "array", items: NUMBER, uniqueItems: true },
    accepted: [[1, 2]],
    refused: [[["x"], `0 ${NO_NUMBER}`]],
  },
];
