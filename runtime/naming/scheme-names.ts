import type { SchemeFragment, SecurityFragment } from "../contract/security.js";

/** The names of a program's security schemes. */
export interface NamedSchemes {
  /** `components.securitySchemes` for some of its fragments. */
  schemesOf(fragments: readonly SecurityFragment[]): { readonly [name: string]: SchemeFragment["scheme"] };
  /** Security Requirement Objects. */
  requirements(fragment: SecurityFragment): readonly { readonly [name: string]: readonly string[] }[];
}

/**
 * Names the schemes of a program. Different schemes with the same name are distinguished by their detail, and if that is the same
 * by a number, in the order of their text, so nothing depends on the order of routes.
 */
export function nameSchemes(fragments: readonly SecurityFragment[]): NamedSchemes {
  const byKey = new Map(
    fragments.flatMap(({ schemes }) => schemes.map((scheme) => [schemeKey(scheme), scheme] as const)),
  );
  const all = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1));
  const count = (name: string, nameOf: (scheme: SchemeFragment) => string) =>
    all.filter(([, scheme]) => nameOf(scheme) === name).length;
  const plain = ({ name }: SchemeFragment) => name;
  const detailed = ({ name, detail }: SchemeFragment) =>
    count(name, plain) > 1 ? name + pascal(detail) : name;
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const [key, scheme] of all) {
    const base = detailed(scheme);
    let name = base;
    for (let i = 2; taken.has(name); i++) name = `${base}${i}`;
    taken.add(name);
    names.set(key, name);
  }
  const nameOf = (scheme: SchemeFragment | undefined) => (scheme && names.get(schemeKey(scheme))) ?? "";
  return {
    schemesOf(some) {
      const entries = some.flatMap(({ schemes }) => schemes.map((one) => [nameOf(one), one.scheme] as const));
      return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
    },
    requirements: ({ schemes, requirements }) =>
      requirements.map((requirement) =>
        Object.fromEntries(
          Object.entries(requirement).map(([index, scopes]) => [nameOf(schemes[Number(index)]), scopes]),
        ),
      ),
  };
}

/** `x-admin-key` is `XAdminKey`. */
function pascal(text: string): string {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

/** Schemes with the same key are the same. */
export const schemeKey = ({ name, scheme }: SchemeFragment): string => JSON.stringify([name, scheme]);
