import { expect, test } from "vitest";
import { issueOf } from "../contract/issue.js";
import { formatIssues } from "./format-issues.js";

const said = (msg: string) => formatIssues([issueOf("value_error", ["sku"], msg, null)]);

test("a message of several lines is one", () => {
  expect(said("No such SKU:\r\n  its digits\n\n  add up to 7 \n")).toBe(
    "sku: No such SKU: its digits add up to 7",
  );
});

test("blanks that lead to no break take no longer than others", () => {
  const blanks = " ".repeat(400_000);
  expect(said(`a${blanks}b\nc`)).toBe(`sku: a${blanks}b c`);
});
