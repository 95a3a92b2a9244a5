import { expect, test } from "vitest";
import { canParse, isUrl } from "./uri.js";

/** More calls than V8 needs before it compiles a function. */
const OFTEN = 20_000;

/** As `JSON.parse` makes it: a text with one byte per character. */
const munich = JSON.parse('["http://m\\u00fcnchen.example/\\u00fc"]')[0] as string;

test("a URL with an umlaut is one however often it is asked for", () => {
  let refused = 0;
  for (let i = 0; i < OFTEN; i++) if (!canParse(munich) || !isUrl(munich)) refused++;
  expect(refused).toBe(0);
});

test("what is no URL is none, beyond ASCII too", () => {
  for (const text of ["ü", "//ü.example", "http://ü ü", "http://", "", "x"])
    expect(canParse(text)).toBe(false);
});
