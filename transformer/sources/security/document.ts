import type { SecurityFragment } from "../../../runtime/contract/security.js";
import type { SecurityParameter } from "./security-parameter.js";

/** Any alternative is enough, with all scopes. An optional credential may be left out. */
export function security(
  { alternatives, optional }: SecurityParameter,
  scopes: readonly string[],
): SecurityFragment {
  const schemes = alternatives.map(({ name, detail, scheme }) => ({ name, detail, scheme }));
  const requirements = schemes.map((_, i) => ({ [i]: [...new Set(scopes)] }));
  return { schemes, requirements: optional ? [...requirements, {}] : requirements };
}
