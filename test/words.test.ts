import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { repository } from "./support/temporary.js";

/** Pages that are not yet split by topic. The list only shrinks. */
const LONG: readonly string[] = [];
const MOST_LINES = 350;

const read = (file: string) => readFileSync(path.join(repository, file), "utf8");
const filesOf = (...patterns: readonly string[]) =>
  execFileSync("git", ["ls-files", "-z", ...patterns], { cwd: repository, encoding: "utf8" })
    .split("\0")
    .filter((file) => file !== "");
const pages = filesOf("README.md", "docs/*.md", "templates/*.md");
/** Texts that users read, too, but of any length. */
const others = filesOf("CHANGELOG.md", "transformer/diagnostics/*.md", "skills/*.md", "editors/*.md");

/** A phrase of the table under "Words", and what to write instead. */
interface Rule {
  readonly phrase: string;
  readonly pattern: RegExp;
  readonly instead: string;
}

/** A phrase with a capital letter is only matched at the start of a sentence, where it is written like that. */
function ruleOf(phrase: string, instead: string): Rule {
  const flags = /^[A-Z]/.test(phrase) ? "g" : "gi";
  // "Told apart" is plain enough.
  const pattern = new RegExp(`\\b${phrase.replaceAll(" ", "\\s+")}\\b(?!\\s+apart\\b)`, flags);
  return { phrase, pattern, instead };
}

function rulesIn(page: string): readonly Rule[] {
  const [, section = ""] = /^## Words\n([\s\S]*?)^## /m.exec(page) ?? [];
  return [...section.matchAll(/^\| ("[^|]+) \| ([^|]+) \|$/gm)].flatMap(([, phrases = "", instead = ""]) =>
    [...phrases.matchAll(/"([^"]+)"/g)].map(([, phrase = ""]) => ruleOf(phrase, instead)),
  );
}

/** What a reader reads as sentences: no code, no quoted texts, no targets of links. Lines keep their numbers. */
function prose(markdown: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, " ");
  return markdown
    .replace(/^ *```[\s\S]*?^ *```$/gm, blank)
    .replace(/`[^`]*`/g, blank)
    .replace(/"[^"\n]*"/g, blank)
    .replace(/\]\([^)]*\)/g, blank);
}

function findings(markdown: string, rules: readonly Rule[]): readonly string[] {
  const text = prose(markdown);
  return rules
    .flatMap((rule) => [...text.matchAll(rule.pattern)].map(({ index }) => ({ ...rule, index })))
    .sort((a, b) => a.index - b.index)
    .map(({ phrase, instead, index }) => {
      const line = text.slice(0, index).split("\n").length;
      return `line ${line}: "${phrase}"; write: ${instead}`;
    });
}

const rules = rulesIn(read("docs/contributing.md"));

test("the table of words is read", () => {
  expect(rules.length).toBeGreaterThan(20);
  expect(
    findings('It is made anew.\n\n```ts\n// anew\n```\n`anew`, "anew"\n\nOf a route\nOf\na', rules),
  ).toEqual([
    expect.stringContaining("line 1:"),
    expect.stringContaining("line 8:"),
    expect.stringContaining("line 9:"),
  ]);
  expect(findings("It is made again. The path of a route.", rules)).toEqual([]);
});

for (const page of pages) {
  test(`${page} is plain English`, () => {
    expect(findings(read(page), rules)).toEqual([]);
  });
}

test("diagnostics, the changelog and other texts are plain English", () => {
  expect(others.length).toBeGreaterThan(100);
  const found = others.flatMap((file) => findings(read(file), rules).map((finding) => `${file}: ${finding}`));
  expect(found).toEqual([]);
});

const sources = filesOf("cli/**.ts", "runtime/**.ts", "transformer/**.ts").filter(
  (file) => !/\.test\.ts$|\/samples\//.test(file),
);

/** A source without its code, whose lines keep their numbers. */
function comments(source: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, " ");
  let at = 0;
  let text = "";
  for (const { 0: comment, index } of source.matchAll(/\/\*\*(?:(?!\*\/)[\s\S])*\*\/|^[ \t]*\/\/[^\n]*/gm)) {
    text += blank(source.slice(at, index)) + comment.replace(/^[ \t]*(?:\/?\*+\/?|\/\/) ?/gm, blank);
    at = index + comment.length;
  }
  return text;
}

test("comments are plain English", () => {
  const found = sources.flatMap((file) =>
    findings(comments(read(file)), rules).map((finding) => `${file}: ${finding}`),
  );
  expect(found).toEqual([]);
  expect(
    findings(comments('const a = "anew"; // anew\n/** It is\n * made anew. */\n  // Of a\n'), rules),
  ).toHaveLength(2);
});

/** The texts of a source that have several words: messages, not keys. Quoted names in them are removed. */
function messages(source: string): string {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^[ \t]*\/\/[^\n]*/gm, (text) => text.replace(/[^\n]/g, " "));
  const texts = code.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g);
  return [...texts]
    .map(([, plain = "", template = ""]) => (plain || template).replace(/\$\{[^}]*\}/g, "…"))
    .filter((text) => text.trim().split(/\s+/).length > 2)
    .map((text) => text.replace(/\s+/g, " "))
    .join("\n");
}

test("messages are plain English", () => {
  const shipped = sources.filter((file) => !/\/testing\/|\.fixture\.ts$/.test(file));
  const found = shipped.flatMap((file) =>
    findings(messages(read(file)), rules).map((finding) => `${file}: ${finding.replace(/^line \d+: /, "")}`),
  );
  expect(found).toEqual([]);
  const program =
    'refuse("It is made anew"); const a = "anew";\n// "It is made anew"\nsay(`It knows no route`);';
  expect(findings(messages(program), rules)).toHaveLength(2);
});

test(`no page has more than ${MOST_LINES} lines`, () => {
  const long = pages.filter((page) => read(page).trimEnd().split("\n").length > MOST_LINES);
  expect(long).toEqual(LONG);
});
