import { describe, expect, test } from "vitest";
import { marked, planAll } from "./planned.js";

/** The code, a source that is refused at the mark, and a twin that is accepted. */
export type Refusal = readonly [code: string, refused: string, accepted: string];

/** For tests: each source is refused with its code, and its twin is accepted. All of them are planned in one program. */
export function testRefusals(rules: readonly Refusal[]): void {
  const sources = rules.map(([, refused, accepted]) => ({ refused: marked(refused), accepted }));
  const results = planAll(sources.flatMap(({ refused, accepted }) => [refused.source, accepted]));

  describe.each(rules.map(([code, refused, accepted], i) => ({ code, refused, accepted, i })))(
    "$code",
    (rule) => {
      const refused = results[2 * rule.i];
      const accepted = results[2 * rule.i + 1];

      test(`refuses ${rule.refused}`, () => {
        expect(refused?.problems).toEqual([`${rule.code} ${sources[rule.i]?.refused.at}`]);
        expect(refused?.plans).toEqual([]);
      });

      test(`accepts ${rule.accepted}`, () => {
        expect(accepted?.problems).toEqual([]);
        expect(accepted?.errors).toEqual([]);
        expect(accepted?.plans).toHaveLength(1);
      });
    },
  );
}
