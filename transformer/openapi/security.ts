import type { SecurityFragment } from "../../runtime/contract/security.js";
import { bothSecurities } from "../../runtime/surroundings/both-securities.js";
import type { NeedPlan, ParameterPlan, SecurityParameter } from "../3-plan/plan.js";

interface Reading {
  readonly guards?: readonly NeedPlan[];
  readonly parameters: readonly ParameterPlan[];
}

/**
 * What the credentials that an operation reaches, also through dependencies, say about who may call it: all of them are
 * needed, of each any alternative, and an optional one may be left out. Scopes are those of every `Depends` on the way.
 */
export function securityOf(reading: Reading): SecurityFragment | undefined {
  return reached(reading, []).reduce<SecurityFragment | undefined>(
    (all, { parameter, scopes }) => bothSecurities(all, alternatives(parameter, scopes)),
    undefined,
  );
}

interface Reached {
  readonly parameter: SecurityParameter;
  readonly scopes: readonly string[];
}

function reached({ guards = [], parameters }: Reading, scopes: readonly string[]): readonly Reached[] {
  const behind = (need: NeedPlan) => reached(need.dependency, [...scopes, ...(need.scopes ?? [])]);
  return [
    ...guards.flatMap(behind),
    ...parameters.flatMap((parameter) => {
      if (parameter.in === "dependency") return behind(parameter.need);
      return parameter.in === "security" ? [{ parameter, scopes }] : [];
    }),
  ];
}

function alternatives(
  { alternatives: plans, optional }: SecurityParameter,
  scopes: readonly string[],
): SecurityFragment {
  const schemes = plans.map(({ name, detail, scheme }) => ({ name, detail, scheme }));
  const requirements = schemes.map((_, i) => ({ [i]: [...new Set(scopes)] }));
  return { schemes, requirements: optional ? [...requirements, {}] : requirements };
}
