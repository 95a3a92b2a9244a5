/** A Security Scheme Object with the name it goes by where no other has it. */
export interface SchemeFragment {
  /** FastAPI's name for its kind, or the one that was asked for. */
  readonly name: string;
  /** Tells it from others of that name: the key's name, the token's URL. */
  readonly detail: string;
  readonly scheme: { readonly [field: string]: unknown };
}

/**
 * A Security Requirement Object before its schemes have their names: scopes by the index of a scheme in the fragment's
 * list. Empty where nobody need authenticate.
 */
export interface Requirement {
  readonly [index: string]: readonly string[];
}

/** What a fragment says about who may call: one of the requirements must be met. */
export interface SecurityFragment {
  readonly schemes: readonly SchemeFragment[];
  readonly requirements: readonly Requirement[];
}

/** Both must be met: each requirement of the one together with each of the other. */
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
  return keyOf(a) === keyOf(b);
}

const keyOf = ({ name, scheme }: SchemeFragment) => JSON.stringify([name, scheme]);

/** `components.securitySchemes` of some fragments, and what to call a fragment's requirements in the document. */
export interface NamedSchemes {
  readonly schemes: { readonly [name: string]: unknown };
  requirements(fragment: SecurityFragment): readonly { readonly [name: string]: readonly string[] }[];
}

/**
 * Gives the schemes of a program their names. Different ones of one name are told apart by their detail, and those that even
 * that does not tell apart by a number, in the order of their text: nothing depends on the order of routes.
 */
export function nameSchemes(fragments: readonly SecurityFragment[]): NamedSchemes {
  const byKey = new Map(
    fragments.flatMap(({ schemes }) => schemes.map((scheme) => [keyOf(scheme), scheme] as const)),
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
  const nameOf = (scheme: SchemeFragment | undefined) => (scheme && names.get(keyOf(scheme))) ?? "";
  const entries = all.map(([, { scheme, ...rest }]) => [nameOf({ scheme, ...rest }), scheme] as const);
  return {
    schemes: Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))),
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
