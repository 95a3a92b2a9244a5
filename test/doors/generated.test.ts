import { expect, test } from "vitest";
import { tryGenerated } from "./support/generated.js";

/** The same in every run, of some seventy projects: `npm run doors` tries twenty others. */
const SEED = 19;

test("generated declarations are told, generated and documented the same by both doors, or left to the whole program", () => {
  const { projects, declarations, settled, documented } = tryGenerated(1, { seed: SEED });
  expect(declarations).toBeGreaterThan(200);
  // Both doors have work, and most projects are accepted.
  expect(settled).toBeGreaterThan(projects / 3);
  expect(projects - settled).toBeGreaterThan(projects / 5);
  expect(documented).toBeGreaterThan(projects / 2);
}, 240_000);
