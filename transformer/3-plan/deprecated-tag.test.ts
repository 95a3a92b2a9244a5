import { expect, test } from "vitest";
import { readDeprecated } from "./deprecated-tag.js";

const see = "https://shop.example/v2?a=1,2";
const all = { since: "2026-09-01", sunset: "2027-03-01", see };

test.each([
  ["since 2026-09-01, sunset 2027-03-01, see https://shop.example/v2?a=1,2", all],
  ["see https://shop.example/v2?a=1,2, sunset 2027-03-01, since 2026-09-01", all],
  ["since 2026-09-01,\n  sunset 2027-03-01,\n  see https://shop.example/v2?a=1,2.", all],
  [
    "Use readItem instead. Since 2026-09-01; sunset 2027-03-01. See {@link https://shop.example/v2?a=1,2 the guide}.",
    all,
  ],
  ["since 2026-09-01", { since: "2026-09-01" }],
  ["sunset 2027-03-01", { sunset: "2027-03-01" }],
  ["see /docs/v2", { see: "/docs/v2" }],
  ["since v2, sunset 2027-03-01", { sunset: "2027-03-01" }],
  // Malformed: the compiler refuses these.
  ["since 2026-9-1", { since: "2026-9-1" }],
  ["since 01.09.2026", { since: "01.09.2026" }],
  ["since 2026-02-30, use other", { since: "2026-02-30" }],
  ["sunset soon", { sunset: "soon" }],
])("%j", (text, expected) => expect(readDeprecated(text)).toEqual(expected));

test.each([
  "",
  "Use readItem instead.",
  "since 2.1.0",
  "since v2",
  "since version 2, use other",
  "See the guide.",
  "It has been here since 2026-09-01",
])("%j says nothing that answers can tell", (text) => expect(readDeprecated(text)).toBe(true));
