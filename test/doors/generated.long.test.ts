import { expect, test } from "vitest";
import { tryGenerated } from "./support/generated.js";

const TEN_MINUTES = 600_000;

/** `npm run doors`: other projects in every run. A failure prints its seed. */
test(
  "thousands of generated declarations are the same by both doors, or left to the whole program",
  () => {
    const { settled, declarations } = tryGenerated(20);
    expect(declarations).toBeGreaterThan(2_000);
    expect(settled).toBeGreaterThan(250);
  },
  TEN_MINUTES,
);
