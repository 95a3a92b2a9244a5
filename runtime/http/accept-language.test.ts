import { expect, test } from "vitest";
import { chosenLanguage } from "./accept-language.js";

test.each<[header: string | undefined, offered: [string, ...string[]], chosen: string]>([
  // RFC 9110, 12.5.4: Danish, else British English, else any English.
  ["da, en-gb;q=0.8, en;q=0.7", ["de", "en", "da"], "da"],
  ["da, en-gb;q=0.8, en;q=0.7", ["de", "en", "en-GB"], "en-GB"],
  ["da, en-gb;q=0.8, en;q=0.7", ["de", "en-US"], "en-US"],
  // RFC 4647, 3.4: the lookups for zh-Hant-CN-x-private1-private2, in order.
  [
    "zh-Hant-CN-x-private1-private2",
    ["en", "zh-Hant-CN-x-private1-private2", "zh"],
    "zh-Hant-CN-x-private1-private2",
  ],
  ["zh-Hant-CN-x-private1-private2", ["en", "zh-Hant-CN-x-private1", "zh"], "zh-Hant-CN-x-private1"],
  ["zh-Hant-CN-x-private1-private2", ["en", "zh-Hant-CN", "zh"], "zh-Hant-CN"],
  ["zh-Hant-CN-x-private1-private2", ["en", "zh-Hant-CN-x", "zh"], "zh"],
  ["zh-Hant-CN-x-private1-private2", ["en", "zh-Hant"], "zh-Hant"],
  ["zh-Hant-CN-x-private1-private2", ["en", "zh-TW"], "en"],
  // Browsers.
  ["de-AT,de;q=0.9,en;q=0.8", ["en", "de"], "de"],
  ["en-US,en;q=0.9,de;q=0.8", ["de", "en"], "en"],
  ["EN", ["de", "en"], "en"],
  ["fr", ["de", "en"], "de"],
  [undefined, ["de", "en"], "de"],
  ["", ["de", "en"], "de"],
  ["*", ["de", "en"], "de"],
  ["de;q=0, *", ["de", "en"], "en"],
  ["de;q=0", ["de-AT", "en"], "en"],
  ["de;q=0,en;q=0", ["de", "en"], "de"],
  ["en;q=0.3,de;q=0.5", ["en", "de"], "de"],
  // An invalid quality makes the member unknown.
  ["en;q=2,de;q=0.1", ["en", "de"], "de"],
  // The start of a word is not a language.
  ["d", ["de", "en"], "de"],
  ["e", ["de", "en"], "de"],
  ["-", ["de", "en"], "de"],
])("%j of %j: %s", (header, offered, chosen) => {
  expect(chosenLanguage(header, offered)).toBe(chosen);
});

test("a long list takes no longer than it is", () => {
  const offered = ["de", "en", "fr", "it", "pt-BR", "zh-Hant"] as const;
  expect(chosenLanguage("xx-".repeat(500_000), [...offered])).toBe("de");
  expect(chosenLanguage("x;q=0.5,".repeat(500_000), [...offered])).toBe("de");
});
