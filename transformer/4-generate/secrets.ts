import { eachPart, partsOf } from "../parts.js";
import { type Direction, givenName, resolve, type Schema, type TypeTable } from "../schema.js";
import { literal } from "./literal.js";

/** The names of values, by whether they can be secret. */
export interface Secrecy {
  /** Names of secrets. */
  readonly secret: ReadonlySet<string>;
  /** Names of values that contain a secret, no matter what was sent instead. */
  readonly holding: ReadonlySet<string>;
  /** Names of values that cannot contain a secret. */
  readonly open: ReadonlySet<string>;
}

/** A value and its name. */
export interface Holder {
  readonly name: string;
  readonly schema: Schema;
}

/**
 * The names under which values may contain a secret, and the names of all others. A holder's own name counts as a secret's if one
 * is reached without passing a property, as in `Secret<string>[]` or `Record<string, Secret<string>>`.
 */
export function secrecyOf(holders: readonly Holder[], direction: Direction, types: TypeTable): Secrecy {
  const search: Search = {
    types,
    direction,
    names: { secret: new Set(), holding: new Set(), open: new Set() },
    seen: new Set(),
    known: new Map(),
  };
  // Nearly no type contains a secret, and then the names of its properties do not matter.
  if (holders.some(({ schema }) => holdsSecret(schema, search)))
    for (const holder of holders) collectNamed(holder, search);
  return search.names;
}

/** Whether the keys of a map or an index signature are secrets, which must not appear in a `loc`. */
export function areSecret(keys: Schema, types: TypeTable): boolean {
  return secrecyOf([{ name: "", schema: keys }], "input", types).secret.size > 0;
}

/** Whether a type is a secret or contains one. */
export function holdsSecrets(schema: Schema, types: TypeTable): boolean {
  const { secret, holding } = secrecyOf([{ name: "", schema }], "input", types);
  return secret.size > 0 || holding.size > 0;
}

/** The arguments that tell the runtime, or undefined if nothing is secret. */
export function concealing({ secret, holding, open }: Secrecy): string | undefined {
  if (secret.size === 0) return undefined;
  const around = [...holding].filter((name) => !secret.has(name));
  return [[...secret], around, [...open]].map(literal).join(", ");
}

interface Search {
  readonly types: TypeTable;
  readonly direction: Direction;
  readonly names: Record<keyof Secrecy, Set<string>>;
  readonly seen: Set<string>;
  /** Whether a type contains a secret, by its id. */
  readonly known: Map<string, boolean>;
}

function collectNamed({ name, schema }: Holder, search: Search): void {
  search.names[holdsSecret(schema, search) ? "holding" : "open"].add(name);
  collect(schema, search, name);
}

function collect(schema: Schema, search: Search, holder: string): void {
  const { types, names, seen } = search;
  if (schema.secret) names.secret.add(holder);
  if (schema.kind === "ref") {
    // Keyed by holder as well: one type can have several names.
    const visit = `${holder} ${schema.id}`;
    if (seen.has(visit)) return;
    seen.add(visit);
    collect(resolve(schema, types), search, holder);
    return;
  }
  eachPart(
    schema,
    (part, _, property) =>
      property
        ? collectNamed({ name: givenName(property, search.direction), schema: part }, search)
        : collect(part, search, holder),
    search.direction,
  );
}

/** Whether a type contains a secret. */
function holdsSecret(schema: Schema, search: Search, around: Set<string> = new Set()): boolean {
  if (schema.secret) return true;
  if (schema.kind !== "ref")
    return partsOf(schema, search.direction).some((part) => holdsSecret(part, search, around));
  const known = search.known.get(schema.id);
  if (known !== undefined || around.has(schema.id)) return known ?? false;
  const isOutermost = around.size === 0;
  around.add(schema.id);
  const holds = holdsSecret(resolve(schema, search.types), search, around);
  // A type that was skipped because it is an ancestor may contain one after all.
  if (holds) search.known.set(schema.id, true);
  else if (isOutermost) {
    // If nothing on the way contains one, nothing that was visited does. Without this, a chain of types took quadratic time.
    for (const id of around) search.known.set(id, false);
    around.clear();
  }
  return holds;
}
