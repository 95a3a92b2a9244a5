import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Json } from "../../transformer/schema.js";
import { mutation, random } from "../corpora/support/mutations.js";
import { removeFolder, repository, temporaryFolder } from "../support/temporary.js";
import { bothOf, type Opinions } from "./compiled.js";
import { DIFFERENCES } from "./differences.js";
import { structuresOf } from "./generator.js";

/** Another seed tests other structures: `ORACLE_SEED=2 npx vitest run test/oracle`. */
const SEED = Number(process.env["ORACLE_SEED"] ?? 1);
const STRUCTURES = structuresOf(120, SEED);
const VALUES = 40;

const folder = temporaryFolder("oracle");
let opinions: readonly Opinions[];

beforeAll(async () => {
  opinions = await bothOf([...STRUCTURES, ...DIFFERENCES], folder);
});
afterAll(() => removeFolder(folder));

/** Values of a structure, and the results of one or two mutations: right as often as wrong. */
function valuesOf({ sample }: (typeof STRUCTURES)[number], seed: number): readonly Json[] {
  const chance = random(seed);
  return Array.from({ length: VALUES }, (_, i) => {
    let value: Json = { v: sample(chance, 3) };
    for (let made = 0; made < i % 3; made++) value = mutation(value, chance);
    return typeof value === "object" && value !== null && "v" in value ? value.v : sample(chance, 3);
  });
}

test("generated structures are taken and refused as their types mean, and as typia does", async () => {
  const wrong: unknown[] = [];
  let refused = 0;
  for (const [i, structure] of STRUCTURES.entries()) {
    for (const value of valuesOf(structure, SEED + i)) {
      const means = structure.accepts(value);
      const answer = await opinions[i]?.ours(value);
      // In a union of objects without a tag, typia checks only one member: see the differences.
      const typia = structure.isGuessed ? means : opinions[i]?.typia(value);
      const isProjected = answer === undefined || structure.accepts(answer.value as Json);
      if ((answer !== undefined) !== means || typia !== means || !isProjected)
        wrong.push({ type: structure.text, value, means, ours: answer !== undefined, typia, isProjected });
      if (!means) refused++;
    }
  }
  expect(wrong).toEqual([]);
  // A generator that produced only one of both would prove nothing.
  expect(refused / (STRUCTURES.length * VALUES)).toBeGreaterThan(0.25);
  expect(refused / (STRUCTURES.length * VALUES)).toBeLessThan(0.75);
});

test.each(DIFFERENCES.map((difference, i) => [difference.what, difference, i] as const))(
  "judged differently on purpose: %s",
  async (_, { verdicts }, i) => {
    const { ours, typia } = opinions[STRUCTURES.length + i] as Opinions;
    for (const [value, byUs, byTypia] of verdicts) {
      expect([(await ours(value)) !== undefined, typia(value)], JSON.stringify(value)).toEqual([
        byUs,
        byTypia,
      ]);
    }
  },
);

test("the page about typia lists the differences, and no others", () => {
  const page = readFileSync(path.join(repository, "docs/decisions/typia.md"), "utf8");
  const rows = [...page.matchAll(/^\| (?!What \|)(?!-)(.+?) \|/gm)].map(([, what]) => what);
  expect(rows).toEqual(DIFFERENCES.map(({ what }) => what));
});
