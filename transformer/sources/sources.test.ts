import picocolors from "picocolors";
import { describe, expect, test } from "vitest";
import { explainRoute } from "../../cli/explain-route.js";
import { route } from "../../cli/testing/fake.js";
import { marked, planAll } from "../3-plan/testing/planned.js";
import { argumentsOf, operation } from "../4-generate/testing/compiled.js";
import { operationFragment } from "../openapi/operation.js";
import { createReferences } from "../openapi/references.js";
import type { Source } from "./source.js";
import { SOURCES, type SourceName } from "./sources.js";
import { SAMPLES } from "./testing/samples.js";

const names = Object.keys(SAMPLES) as SourceName[];
const IMPORTS = `import type { Depends, IfMatch, MergePatch, Strict } from "countersign";\n`;
const refusals = names.map((name) => marked(IMPORTS + SAMPLES[name].refused[1]));
const results = planAll(
  names.flatMap((name, i) => [IMPORTS + SAMPLES[name].route, refusals[i]?.source ?? ""]),
);

test("a source that lacks a part does not compile", () => {
  const { rule: _, ...unclaimed } = SOURCES.query;
  const { readings: __, ...unread } = SOURCES.query;
  const { decode: ___, ...undecoded } = SOURCES.query;
  const { document: ____, ...undocumented } = SOURCES.query;
  const { explain: _____, ...unexplained } = SOURCES.query;
  // @ts-expect-error its rule is missing
  expect(() => unclaimed satisfies Source).not.toThrow();
  // @ts-expect-error its names are missing
  expect(() => unread satisfies Source).not.toThrow();
  // @ts-expect-error its decoding is missing
  expect(() => undecoded satisfies Source).not.toThrow();
  // @ts-expect-error its part of the document is missing
  expect(() => undocumented satisfies Source).not.toThrow();
  // @ts-expect-error its line in explain is missing
  expect(() => unexplained satisfies Source).not.toThrow();
});

test("there is a sample of each source", () => {
  expect(names).toEqual(Object.keys(SOURCES));
});

describe.each(names.map((name, i) => ({ name, i, ...SAMPLES[name] })))("$name", (sample) => {
  const { name, i } = sample;
  const { plans = [], problems, errors, types = new Map() } = results[2 * i] ?? {};
  const [plan] = plans;

  test("claims its parameter", () => {
    expect({ problems, errors }).toEqual({ problems: [], errors: [] });
    expect(plan?.parameters.map((parameter) => parameter.in)).toEqual([name]);
  });

  test("is in the document", () => {
    const { operation: described, ...rest } = plan
      ? operationFragment(plan, createReferences(types))
      : { operation: {} };
    expect({ ...described, ...rest }).toEqual({
      responses: { "204": { description: "Successful Response" } },
      ...sample.document,
    });
  });

  test("is explained", () => {
    const entry = route("get", "/", { parameters: plan?.parameters ?? [] });
    const [, lines = ""] = explainRoute(entry, picocolors.createColors(false)).split("Parameters\n");
    const [line = ""] = lines.split("\n");
    expect(
      line
        .trim()
        .replace(/ +/g, " ")
        .replace(/src\/case\d+\.ts:\d+/, "here"),
    ).toBe(sample.explained);
  });

  test("gives the argument", () => {
    const parameters = plan?.parameters ?? [];
    if ("needed" in sample.decoded) {
      const compiled = operation({ parameters }, types);
      expect(compiled.needs).toMatchObject([
        { of: { name: expect.stringMatching(sample.decoded.needed) }, at: 0 },
      ]);
      return;
    }
    if ("given" in sample.decoded) {
      expect(argumentsOf(parameters, {}, types)).toEqual({ value: [sample.decoded.given] });
      return;
    }
    const { sent, value, refused, loc } = sample.decoded;
    expect(argumentsOf(parameters, sent, types)).toEqual({ value: [value] });
    expect(argumentsOf(parameters, refused, types)).toMatchObject({ issues: [{ loc }] });
  });

  test("refuses what cannot come from there", () => {
    const refused = results[2 * i + 1];
    expect(refused?.plans).toEqual([]);
    expect(refused?.problems).toEqual([`${sample.refused[0]} ${refusals[i]?.at}`]);
  });
});
