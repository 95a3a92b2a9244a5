import { describe, expect, test } from "vitest";
import { parseComment } from "./comments.js";

/** A comment of several lines, as people write it. */
const block = (...lines: string[]) => `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */`;

function read(source: string) {
  const { text, tags } = parseComment(source);
  return [text, ...tags.map((tag) => [tag.name, tag.text])];
}

describe("a block tag stands at the beginning of a line", () => {
  test.each([
    ["in one line", "/** @minimum 5 */", ["", ["minimum", "5"]]],
    ["behind a text", block("Text.", "@minimum 5"), ["Text.", ["minimum", "5"]]],
    ["indented", block("Text.", "   @minimum 5"), ["Text.", ["minimum", "5"]]],
    ["without a blank before its braces", "/** @throws{404} No */", ["", ["throws", "{404} No"]]],
    ["without stars", "/**\n  Text.\n    more\n  @minimum 5\n*/", ["Text.\n  more", ["minimum", "5"]]],
    ["with CRLF", "/**\r\n * Text.\r\n * @minimum 5\r\n */", ["Text.", ["minimum", "5"]]],
    [
      "of several lines",
      block("@deprecated Use", "another.", "@x"),
      ["", ["deprecated", "Use\nanother."], ["x", ""]],
    ],
    ["behind an inline tag", block("{@link Item} @minimum 5"), ["{@link Item}", ["minimum", "5"]]],
    [
      "after a line with an inline tag",
      block("See {@link Item}.", "@minimum 5"),
      ["See {@link Item}.", ["minimum", "5"]],
    ],
    ["in a block comment", "/* @minimum 5 */", ["", ["minimum", "5"]]],
    ["in a line comment", "// @minimum 5", ["", ["minimum", "5"]]],
  ])("%s", (_, source, expected) => {
    expect(read(source)).toEqual(expected);
  });
});

describe("no tag is", () => {
  test.each([
    ["a package", "Install `npm i @scope/pkg` first. Then run it."],
    ["a package outside of code", "Install @scope/pkg first."],
    ["a package at the beginning of a line", "@scope/pkg is needed."],
    ["a person in running text", "Ask @ada about it."],
    ["an address", "Mail to ada@example.com or @example.com."],
    ["a decorator with arguments", "@Column({ type: 'text' })"],
    ["a member of a namespace", "@db.VarChar(80)"],
    ["an inline tag", "{@link Item} and {@inheritDoc Other}"],
    ["an at sign", "a @ b, @"],
    ["what is escaped", "\\@minimum 5", "@minimum 5"],
  ])("%s", (_, text, expected = text) => {
    expect(read(block(text))).toEqual([expected]);
    expect(read(`/** ${text} */`)).toEqual([expected]);
  });

  test.each([
    ["backticks", "```ts"],
    ["tildes", "~~~"],
    ["longer ones around shorter", "````"],
  ])("what stands in a fence of %s", (_, open) => {
    const close = open.replace(/[a-z]/g, "");
    const code = [open, "// @maximum 3", "@Injectable()", "@maximum 4", "```", close].slice(
      0,
      open === "````" ? 6 : 4,
    );
    const lines = open === "````" ? code : [...code, close];
    expect(read(block("Text.", ...lines, "@minimum 1"))).toEqual([
      ["Text.", ...lines].join("\n"),
      ["minimum", "1"],
    ]);
  });

  test("what stands in the fence of an example", () => {
    const source = block("@example", "```ts", "// @maximum 3", "@Get()", "@maximum 4", "```", "@minimum 1");
    expect(read(source)).toEqual([
      "",
      ["example", "```ts\n// @maximum 3\n@Get()\n@maximum 4\n```"],
      ["minimum", "1"],
    ]);
    expect(read(block("@example ```ts", "@maximum 4", "```", "@minimum 1"))).toEqual([
      "",
      ["example", "```ts\n@maximum 4\n```"],
      ["minimum", "1"],
    ]);
  });
});

test("a fence that nobody closes is none", () => {
  expect(read(block("```", "@minimum 1"))).toEqual(["```", ["minimum", "1"]]);
});

test("a text is kept as it was written", () => {
  expect(read(block("- a", "  - b", "", "      code"))).toEqual(["- a\n  - b\n\n      code"]);
});

test("an at sign in the text of a tag belongs to it", () => {
  const source = block("@default hello @world", "@pattern ^[a-z]+@[a-z]+ @x$", "@example a `@b` c");
  expect(read(source)).toEqual([
    "",
    ["default", "hello @world"],
    ["pattern", "^[a-z]+@[a-z]+ @x$"],
    ["example", "a `@b` c"],
  ]);
});

describe("a comment of one line has no other line to begin, so that our tags also count", () => {
  test.each([
    ["behind a sentence", "/** The key. @minimum 5 */", ["The key.", ["minimum", "5"]]],
    [
      "behind each other",
      "/** @param id The id @returns It. */",
      ["", ["param", "id The id"], ["returns", "It."]],
    ],
    ["not in running text", "/** Less than @minimum allows. */", ["Less than @minimum allows."]],
    ["not other people's", "/** Mention them. @ada knows. */", ["Mention them. @ada knows."]],
    ["not in a text that may be anything", "/** @default Hi. @title x */", ["", ["default", "Hi. @title x"]]],
    ["not in code", "/** Say it. `@minimum 5` */", ["Say it. `@minimum 5`"]],
    [
      "not where there is another line",
      block("The key. @minimum 5", "And more."),
      ["The key. @minimum 5\nAnd more."],
    ],
  ])("%s", (_, source, expected) => {
    expect(read(source)).toEqual(expected);
  });
});

test("tags know where they stand, and so do those that are only text", () => {
  const source = "/**\n * In mm. @minimum 5, not `@maximum 6` or {@link x}.\n * @title A @default 7\n */";
  const { tags, inline } = parseComment(source);
  expect(tags.map(({ at }) => source.slice(at, at + 6))).toEqual(["@title"]);
  expect(inline.map(({ at, name }) => source.slice(at, at + name.length + 1))).toEqual([
    "@minimum",
    "@default",
  ]);
  expect(inline.map(({ name, text, before, within }) => [name, text, before, within])).toEqual([
    ["minimum", "5, not `@maximum 6` or {@link x}.", "In mm. ", undefined],
    ["default", "7", " A ", "title"],
  ]);
});
