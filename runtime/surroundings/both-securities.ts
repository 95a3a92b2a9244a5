import type { Requirement, SchemeFragment, SecurityFragment } from "../contract/security.js";
import { schemeKey } from "../naming/scheme-names.js";

/** Both must be met: each requirement of one is combined with each requirement of the other. */
export function bothSecurities(
  first: SecurityFragment | undefined,
  second: SecurityFragment | undefined,
): SecurityFragment | undefined {
  if (!first || !second) return first ?? second;
  const schemes = [...first.schemes];
  const moved = second.schemes.map((scheme) => {
    const known = schemes.findIndex((each) => sameScheme(each, scheme));
    return String(known >= 0 ? known : schemes.push(scheme) - 1);
  });
  const requirements = first.requirements.flatMap((one) =>
    second.requirements.map((other) => together(one, renamed(other, moved))),
  );
  const byText = new Map(requirements.map((requirement) => [JSON.stringify(requirement), requirement]));
  return { schemes, requirements: [...byText.values()] };
}

function renamed(requirement: Requirement, names: readonly string[]): Requirement {
  return Object.fromEntries(
    Object.entries(requirement).map(([index, scopes]) => [names[Number(index)] ?? index, scopes]),
  );
}

/** The scopes of both, each once; schemes in their order, so that equal ones look the same. */
function together(one: Requirement, other: Requirement): Requirement {
  const indices = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort(
    (a, b) => Number(a) - Number(b),
  );
  return Object.fromEntries(
    indices.map((index) => [index, [...new Set([...(one[index] ?? []), ...(other[index] ?? [])])]]),
  );
}

function sameScheme(a: SchemeFragment, b: SchemeFragment): boolean {
  return schemeKey(a) === schemeKey(b);
}
