import { expect, test } from "vitest";
import { precondition, rangeApplies } from "./preconditions.js";

const etag = '"a,b"';
const modified = new Date("2026-01-02T03:04:05.678Z");
const SAME = "Fri, 02 Jan 2026 03:04:05 GMT";
const BEFORE = "Fri, 02 Jan 2026 03:04:04 GMT";
const AFTER = "Fri, 02 Jan 2026 03:04:06 GMT";

type Headers = Readonly<Record<string, string>>;

// RFC 9110, 13.1 and 13.2.2.
test.each<[Headers, ReturnType<typeof precondition>]>([
  [{}, undefined],
  [{ "if-none-match": etag }, "unchanged"],
  [{ "if-none-match": `W/${etag}` }, "unchanged"],
  [{ "if-none-match": `"x", ${etag}` }, "unchanged"],
  [{ "if-none-match": "*" }, "unchanged"],
  [{ "if-none-match": '"a"' }, undefined],
  [{ "if-none-match": "a,b" }, undefined],
  [{ "if-none-match": "" }, undefined],
  [{ "if-modified-since": SAME }, "unchanged"],
  [{ "if-modified-since": AFTER }, "unchanged"],
  [{ "if-modified-since": BEFORE }, undefined],
  [{ "if-modified-since": "yesterday" }, undefined],
  // A tag is more precise than a date, which is then ignored.
  [{ "if-none-match": '"x"', "if-modified-since": AFTER }, undefined],
  [{ "if-none-match": etag, "if-modified-since": BEFORE }, "unchanged"],
  [{ "if-match": etag }, undefined],
  [{ "if-match": "*" }, undefined],
  [{ "if-match": `W/${etag}` }, "failed"],
  [{ "if-match": '"x"' }, "failed"],
  [{ "if-unmodified-since": BEFORE }, "failed"],
  [{ "if-unmodified-since": SAME }, undefined],
  [{ "if-unmodified-since": "yesterday" }, undefined],
  [{ "if-match": etag, "if-unmodified-since": BEFORE }, undefined],
  [{ "if-match": '"x"', "if-none-match": etag }, "failed"],
  [{ "if-match": etag, "if-none-match": etag }, "unchanged"],
])("%j", (headers, expected) => {
  expect(precondition((name) => headers[name], { etag, modified })).toBe(expected);
});

// RFC 9110, 13.1.5 and 8.8.2.2.
test.each<[string | undefined, number, boolean]>([
  [undefined, 0, true],
  [etag, 0, true],
  [`W/${etag}`, 0, false],
  ['"x"', 0, false],
  [SAME, 1000, true],
  [SAME, 100, false],
  [BEFORE, 1000, false],
  [AFTER, 1000, false],
  ["yesterday", 1000, false],
  ["", 1000, false],
])("If-Range: %s, %i ms after", (condition, after, expected) => {
  const header = (name: string) => (name === "if-range" ? condition : undefined);
  expect(rangeApplies(header, { etag, modified }, modified.getTime() + after)).toBe(expected);
});
