import { afterAll, describe, expect, test } from "vitest";
import { corpora, refused } from "./corpora.js";
import { compare } from "./support/agreement.js";
import { type Corpus, compileCorpus } from "./support/compile.js";

/** A mutation of a webhook takes ten times as long as one of a block; together they take about ten seconds. */
const MUTATIONS = 300;

/**
 * Payloads that their own types refuse: they are older than the fields that the types require. typia refuses the same ones (`npm
 * run corpora`). The other is a file in which a single feature lacks its type.
 */
const OUTDATED: Readonly<Record<string, number>> = { octokit: 51, geojson: 1 };

/** Compiled once for all tests of a corpus. */
const compiled = new Map<string, Promise<Corpus>>();
function corpusOf(name: string): Promise<Corpus> {
  const known = compiled.get(name) ?? compileCorpus(name);
  compiled.set(name, known);
  return known;
}

describe.each(corpora)("%s", (name) => {
  afterAll(() => void compiled.delete(name));

  test("the decoder and the document agree on every payload and mutation", async () => {
    const corpus = await corpusOf(name);
    expect(corpus.problems).toEqual([]);
    const { default: payloads } = await import(`./${name}/payloads.js`);
    let accepted = 0;
    let total = 0;
    for (const route of corpus.routes ?? []) {
      const result = compare(route, payloads[route.path], MUTATIONS);
      expect(result.disagreements).toEqual([]);
      // Neither all nor none: otherwise the mutations would prove little.
      expect(result.accepted.mutations).toBeGreaterThan(MUTATIONS / 20);
      expect(result.accepted.mutations).toBeLessThan(MUTATIONS * 0.9);
      accepted += result.accepted.payloads;
      total += payloads[route.path].length;
    }
    expect(total - accepted).toBe(OUTDATED[name] ?? 0);
  });

  test("what is sent back is what was taken, without what nobody declared", async () => {
    const corpus = await corpusOf(name);
    const { default: payloads } = await import(`./${name}/payloads.js`);
    for (const route of corpus.routes ?? []) {
      for (const payload of payloads[route.path]) {
        const decoded = route.decode({ ...payload, "not-declared": 1 });
        if (!("value" in decoded)) continue;
        const encoded = route.encode(decoded.value);
        expect(encoded).toHaveProperty("value");
        const wire = JSON.parse(JSON.stringify(encoded.value));
        expect(wire).not.toHaveProperty("not-declared");
        expect(route.decode(wire)).toEqual({ value: decoded.value });
      }
    }
  });
});

describe.each(Object.entries(refused))("%s", (name, code) => {
  test("ends in a diagnostic at the handler's parameter", async () => {
    const { problems } = await compileCorpus(name);
    expect(problems.map((problem) => problem.code)).toContain(code);
    for (const { file, line } of problems) {
      expect(file?.endsWith(`${name}/src/app.ts`)).toBe(true);
      expect(line).toBe(6);
    }
  });
});
