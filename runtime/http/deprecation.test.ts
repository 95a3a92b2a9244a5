import { expect, test } from "vitest";
import { deprecationFaults, deprecationFields, startOfDay } from "./deprecation.js";

test("a day begins at midnight in UTC", () => {
  // RFC 9745, 2.1: `Deprecation: @1688169599` is Friday, June 30, 2023 at 23:59:59 UTC.
  expect(startOfDay("2023-07-01")).toBe((1688169599 + 1) * 1000);
  expect(startOfDay("2024-02-29")).toBe(Date.UTC(2024, 1, 29));
});

test.each([
  "2023-02-29",
  "2026-13-01",
  "2026-00-10",
  "2026-9-1",
  "01.09.2026",
  "2026-09-01T00:00:00Z",
  "+002026-09-01",
  "soon",
  "",
])("%s is no day", (day) => expect(startOfDay(day)).toBeUndefined());

test("fields are a date of structured fields, an HTTP date, and links of both relations", () => {
  const said = { since: "2026-09-01", sunset: "2027-03-01", see: "https://shop.example/v2" };
  expect(deprecationFields(said)).toEqual({
    deprecation: "@1788220800",
    sunset: "Mon, 01 Mar 2027 00:00:00 GMT",
    link: '<https://shop.example/v2>; rel="deprecation", <https://shop.example/v2>; rel="sunset"',
  });
});

test("only what is said is sent", () => {
  expect(deprecationFields({})).toEqual({});
  expect(deprecationFields({ see: "/v2" })).toEqual({ link: '</v2>; rel="deprecation"' });
  expect(deprecationFields({ sunset: "2027-03-01", see: "/v2" })).toEqual({
    sunset: "Mon, 01 Mar 2027 00:00:00 GMT",
    link: '</v2>; rel="sunset"',
  });
});

test.each(["a b", "<a>", 'a"', "https://", "https://shop.example/ä", "a\r\nset-cookie: b"])(
  "%j is no reference",
  (see) => expect(deprecationFaults({ see })).toEqual(["see"]),
);
test("all faults are told", () =>
  expect(deprecationFaults({ since: "x", sunset: "y", see: " " })).toEqual(["since", "sunset", "see"]));
