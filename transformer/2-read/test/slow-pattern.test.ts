import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import typescript from "typescript";
import { describe, expect, test } from "vitest";
import { repository } from "../../../test/support/temporary.js";
import { createSlowPatterns } from "../constraints/slow-pattern.js";

/** Four times the limit of a build: the machine may be busy, and a verdict that takes too long counts as slow. */
const slowPattern = createSlowPatterns(20_000);

const EXPONENTIAL = Number.POSITIVE_INFINITY;

describe("the time that a pattern takes", () => {
  test.each([
    ["^(a+)+$", EXPONENTIAL],
    ["(a|a)*b", EXPONENTIAL],
    ["^(\\w+\\s?)*$", EXPONENTIAL],
    ["^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+$", EXPONENTIAL],
    ["^(a?){30}a{30}$", EXPONENTIAL],
    ["^(?=(a+)+$)", EXPONENTIAL],
    ["^(\\w)\\1+(a+)+b$", EXPONENTIAL],
    ["^\\d+\\d+$", 2],
    ["\\s+$", 2],
    ["a+b", 2],
    ["^[^@]+@[^@]+\\.[^@]+$", 2],
    ["^a*b?a*c?a*$", 3],
    ["[\\s\\S]*-[\\s\\S]*-[\\s\\S]*-!$", 4],
  ])("of %s is found, with a text that shows it", (source, degree) => {
    expect(slowPattern(source)).toEqual({ degree, attack: expect.stringContaining(".repeat(") });
  });

  test.each([
    "^[a-z]+$",
    "^[A-Z]{3}$",
    "\\d{4}",
    "^[A-Za-z]{2,64}$",
    "^a\\^[\\]b]*?c$",
    "^[a-z0-9]+(?:-[a-z0-9]+)*$",
    "^(?=.*[A-Z])(?=.*\\d).{8,}$",
    "^\\p{L}+(?: \\p{L}+)*$",
    "^(?:[a-z]{1,63}\\.)+[a-z]{2,63}$",
    "^[\\s\\S]*foo$",
    "\\-",
  ])("of %s is in proportion to the text", (source) => {
    expect(slowPattern(source)).toBeUndefined();
  });

  test("is no matter where the text is short, unless it is exponential", () => {
    expect(slowPattern("^[^@]+@[^@]+\\.[^@]+$", 254)).toBeUndefined();
    expect(slowPattern("^[^@]+@[^@]+\\.[^@]+$", 100_000)?.degree).toBe(2);
    expect(slowPattern("^(a+)+$", 254)?.degree).toBe(EXPONENTIAL);
  });
});

/** A regular expression in the runtime, and its place. */
interface Written {
  readonly source: string;
  readonly flags: string;
  readonly at: string;
}

function regularExpressions(folder: string): readonly Written[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.ts$/.test(name) && !/\.test\.ts$/.test(name))
    .flatMap((name) => {
      const file = typescript.createSourceFile(
        name,
        readFileSync(path.join(folder, name), "utf8"),
        typescript.ScriptTarget.Latest,
      );
      const found: Written[] = [];
      const visit = (node: typescript.Node): void => {
        if (typescript.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf("/");
          found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), at: name });
        }
        typescript.forEachChild(node, visit);
      };
      visit(file);
      return found;
    });
}

/** These read paths of routes, patterns and stacks, or texts whose length has been checked. */
const NOT_OF_CLIENTS = [
  "call-site.ts",
  "paths/openapi-path.ts",
  "generated/patterns.ts",
  "generated/formats/email.ts",
];

test("no regular expression of the runtime can be kept busy by a client", () => {
  const written = regularExpressions(path.join(repository, "runtime"));
  expect(written.length).toBeGreaterThan(50);
  const slow = written.flatMap(({ source, flags, at }) => {
    const found = NOT_OF_CLIENTS.includes(at) ? undefined : slowPattern(source, undefined, flags);
    return found ? [`${at} /${source}/${flags} degree ${found.degree}: ${found.attack}`] : [];
  });
  expect(slow).toEqual([]);
});
