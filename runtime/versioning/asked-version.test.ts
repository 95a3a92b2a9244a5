import { expect, test } from "vitest";
import { type Asked, askedVersions } from "./asked-version.js";

const versions = ["1", "2"];
const shown = (asked: Asked | undefined) =>
  asked &&
  ("refusal" in asked ? asked.refusal.status : `${asked.version}${asked.isNamed ? "" : " by default"}`);
const by = (policy: Parameters<typeof askedVersions>[0], said?: string) =>
  shown(askedVersions(policy)?.of(() => said));

test("paths ask no request", () => expect(askedVersions({ by: "path", versions })).toBeUndefined());

test.each([
  [undefined, "1 by default"],
  ["1", "1"],
  [" 2 ", "2"],
  ["3", 400],
  ["", 400],
  ["1, 2", 400],
  ["__proto__", 400],
])("the header %j asks for %s", (said, expected) => {
  expect(by({ by: "header", versions, default: "1" }, said)).toBe(expected);
});

test("without a default a request must name its version", () => {
  expect(by({ by: "header", versions })).toBe(400);
  const mediaType = "application/vnd.shop";
  for (const said of [undefined, "*/*", "application/json", "application/json; charset=utf-8"])
    expect(by({ by: "mediaType", versions, mediaType }, said)).toBe(400);
});

test.each([
  [undefined, "1 by default"],
  ["*/*", "1 by default"],
  ["application/json", "1 by default"],
  ["application/json; charset=utf-8", "1 by default"],
  ["application/vnd.shop.v2+json", "2"],
  ["Application/VND.shop.V2+JSON", "2"],
  ["application/vnd.shop.v2+json, */*;q=0.1", "2"],
  ["application/vnd.shop.v1+json;q=0.5, application/vnd.shop.v2+json", "2"],
  ["application/vnd.shop.v2+json;q=0.5, text/html", "1 by default"],
  ["application/vnd.shop.v9+json, */*;q=0.1", "1 by default"],
  ["application/vnd.shop.v9+json, application/vnd.shop.v2+json;q=0.1", "2"],
  ["application/vnd.shop.v9+json", 406],
  ["application/vnd.shop.v2", 406],
  ["application/vnd.shop.v2+json;q=0", "1 by default"],
  ["application/vnd.shopping+json", "1 by default"],
])("Accept %j asks for %s", (said, expected) => {
  expect(by({ by: "mediaType", versions, default: "1", mediaType: "application/vnd.shop" }, said)).toBe(
    expected,
  );
});
