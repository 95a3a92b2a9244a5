import { eachPart, partsOf } from "../parts.js";
import { type Direction, givenName, resolve, type Schema, type TypeTable } from "../schema.js";
import { literal } from "./literal.js";

/** What a value may be called, by what stands there. */
export interface Secrecy {
  /** Under these names stand secrets. */
  readonly secret: ReadonlySet<string>;
  /** Under these stands something with a secret in it, whatever was sent in its place. */
  readonly holding: ReadonlySet<string>;
  /** Under these stands nothing that could be one. */
  readonly open: ReadonlySet<string>;
}

/** A value and the name it stands under. */
export interface Holder {
  readonly name: string;
  readonly schema: Schema;
}

/**
 * The names under which values may hold a secret, and those of all others. A holder's own name counts as a secret's when one
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
  for (const holder of holders) collectNamed(holder, search);
  return search.names;
}

/** Whether the keys of a map or an index signature are secrets, which must not stand in a `loc`. */
export function areSecret(keys: Schema, types: TypeTable): boolean {
  return secrecyOf([{ name: "", schema: keys }], "input", types).secret.size > 0;
}

/** Whether there is a secret anywhere in a type, or it is one. */
export function holdsSecrets(schema: Schema, types: TypeTable): boolean {
  const { secret, holding } = secrecyOf([{ name: "", schema }], "input", types);
  return secret.size > 0 || holding.size > 0;
}

/** The arguments that tell the runtime, or undefined where nothing is secret. */
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
  /** By the id of a type: whether there is a secret in it. */
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
    // By holder as well: one type can stand under several names.
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

/** Whether there is a secret anywhere in a type. */
function holdsSecret(schema: Schema, search: Search, around: Set<string> = new Set()): boolean {
  if (schema.secret) return true;
  if (schema.kind !== "ref")
    return partsOf(schema, search.direction).some((part) => holdsSecret(part, search, around));
  const known = search.known.get(schema.id);
  if (known !== undefined || around.has(schema.id)) return known ?? false;
  const isOutermost = around.size === 0;
  around.add(schema.id);
  const holds = holdsSecret(resolve(schema, search.types), search, around);
  // What was left out because it stands around may hold one after all.
  if (holds) search.known.set(schema.id, true);
  else if (isOutermost) {
    // Where nothing on the way holds one, nothing that was met does: without this, a chain of types took its square.
    for (const id of around) search.known.set(id, false);
    around.clear();
  }
  return holds;
}
