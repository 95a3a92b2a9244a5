import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import * as catalogue from "../transformer/diagnostics/catalogue.js";
import type { Problem } from "../transformer/hosts/problems.js";
import { diagnosticSnippets } from "./support/docs-diagnostics.js";
import { sampleProgram } from "./support/sample-program.js";
import { repository } from "./support/temporary.js";

/** The samples that are refused; `samples.test.ts` compares the output for each with its `expected.diagnostics`. */
const samples = path.join(repository, "test/samples");
const refused = readdirSync(samples).filter((name) =>
  existsSync(path.join(samples, name, "expected.diagnostics")),
);
const places = refused.flatMap((name) =>
  readFileSync(path.join(samples, name, "expected.diagnostics"), "utf8")
    .trim()
    .split("\n"),
);

/** Diagnostics about the command line and its files (CS4xxx) do not depend on the text of a program. */
const codes = Object.keys(catalogue).filter((code) => !code.startsWith("CS4"));

test.each(codes)("a sample says where %s is shown: file, line and column", (code) => {
  expect(places.filter((place) => place.endsWith(` ${code}`))).not.toEqual([]);
  for (const place of places) expect(place).toMatch(/^src\/[\w/[\].+-]+\.ts:\d+:\d+ (CS|TS)\d{4}$/);
});

test.each(codes)("the page of %s has an example and a fix, which docs.test.ts compiles", (code) => {
  const page = readFileSync(path.join(repository, `transformer/diagnostics/${code}.md`), "utf8");
  expect(Object.keys(diagnosticSnippets(code, page))).toEqual(["example", "fix"]);
});

describe("a diagnostic about a route or a type", () => {
  const compiled = sampleProgram(refused.map((name) => path.join(samples, name)));
  const problems = refused.flatMap((name) =>
    compiled(path.join(samples, name)).problems.map((problem) => ({ name, problem })),
  );
  // If a path, prefix or option cannot be read, there is no route yet that could be named.
  const nameless = [
    "CS1001",
    "CS1007",
    "CS1024",
    "CS1035",
    "CS1036",
    "CS1037",
    "CS1038",
    "CS1050",
    "CS1051",
    "CS1071",
    "CS1072",
    "CS1073",
    "CS1075",
    "CS1091",
    "CS1092",
    "CS1094",
    "CS1096",
    "CS1078",
    "CS1097",
    "CS1098",
    "CS1099",
    "CS2093",
  ];
  // These concern a path or prefix if no type led to them.
  const alsoOfPaths = ["CS1016", "CS2040", "CS2041"];
  const about = problems.filter(
    ({ problem: { code, trail } }) =>
      /^CS[12]/.test(code) && !nameless.includes(code) && !(alsoOfPaths.includes(code) && !trail),
  );

  test.each(about.map(({ name, problem }) => [name, problem.code, problem] as const))(
    "names the route, and how it came to what is wrong: %s %s",
    (_name, _code, problem) => {
      const [route = problem.message, ...steps] = problem.trail ?? [];
      expect(route).toMatch(
        /^onError\(|^new (App|Router)\(|^(codec|settings)(<.+>|\(\))$|^tool\(|^\w+\.route$|^(GET|POST|PUT|PATCH|DELETE|OPTIONS|HEAD|ALL|SOCKET) …?\/|^WEBHOOK /,
      );
      if (!problem.code.startsWith("CS2")) return;
      const text = shown(problem, steps);
      if (isOwnClass(problem)) expect(problem.message).toContain(text);
      else expect([typeIn(route), ...namesOf(steps)]).toContain(text);
    },
  );
});

/** The text a problem points at; where that is the type of a result, which has no name, what it is called. */
function shown({ sourceLine = "", column = 1, length = 0 }: Problem, steps: readonly string[]): string {
  if (steps.at(-1) === "result") return "result";
  const text = sourceLine.slice(column - 1, column - 1 + length);
  // Of a parameter that is taken apart.
  return text.startsWith("{") ? "{…}" : text;
}

/** A class that cannot make instances is shown where it is declared; the message has its name. */
function isOwnClass({ sourceLine = "", column = 1 }: Problem): boolean {
  return /\bclass $/.test(sourceLine.slice(0, column - 1));
}

/** What `codec<Order[]>` is about is shown at `Order[]`, and what `tool(f)` is about at `f`. */
function typeIn(route: string): string {
  return (
    /^(?:codec|settings)<(.+)>$|^tool\((.+)\)$/
      .exec(route)
      ?.slice(1)
      .find((text) => text !== undefined) ?? route
  );
}

/** `parameter "item"` is shown at `item`. */
function namesOf(steps: readonly string[]): readonly string[] {
  return steps.map((step) => /^parameter "(.+)"$/.exec(step)?.[1] ?? step);
}
