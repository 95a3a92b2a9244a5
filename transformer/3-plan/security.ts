import type { SecurityFragment } from "../../runtime/contract/security.js";
import { bothSecurities } from "../../runtime/surroundings/both-securities.js";
import { rowOf } from "../sources/sources.js";
import { keysOf, type Reading } from "./needs.js";
import type { NeedPlan } from "./plan.js";

/**
 * What the credentials that an operation reaches, also through dependencies, state about who may call it. All of them are needed;
 * of each, any alternative is enough, and an optional one may be left out. Scopes are those of every `Depends` on the way.
 */
export function securityOf(reading: Reading): SecurityFragment | undefined {
  return reached(reading, []).reduce<SecurityFragment | undefined>(
    (all, fragment) => bothSecurities(all, fragment),
    undefined,
  );
}

function reached(
  { guards = [], parameters }: Reading,
  scopes: readonly string[],
): readonly SecurityFragment[] {
  const behind = (need: NeedPlan): readonly SecurityFragment[] => [
    ...keysOf(need).flatMap((key) => reached(key.dependency, [])),
    ...reached(need.dependency, [...scopes, ...(need.scopes ?? [])]),
  ];
  return [
    ...guards.flatMap(behind),
    ...parameters.flatMap((parameter) => {
      const { document, need } = rowOf(parameter);
      if (need) return behind(need.of(parameter));
      return document.part === "security" ? [document.security(parameter, scopes)] : [];
    }),
  ];
}
