import type { ComponentFragment } from "../contract/component.js";
import { pascalCase } from "./operation-id.js";
import { referenceTo } from "./references.js";
import { compareText } from "./text-order.js";

/** Types that requested the same name. */
export interface NameClash {
  readonly name: string;
  /** In the order of their text. */
  readonly ids: readonly string[];
}

export interface ComponentNames {
  /** By what fragments write in `$ref`. */
  readonly names: ReadonlyMap<string, string>;
  readonly clashes: readonly NameClash[];
}

/**
 * Names the components of a whole program, in any order: the TypeScript name if only one type has it, otherwise each with a
 * prefix from its module that distinguishes it.
 */
export function componentNames(fragments: readonly ComponentFragment[]): ComponentNames {
  const byId = new Map(fragments.map((fragment) => [fragment.id, fragment]));
  const types = [...byId.values()].sort((a, b) => compareText(a.id, b.id));
  const sharing = [...groupBy(types, (type) => legalName(type.name))];
  const clashes = sharing
    .filter(([, group]) => group.length > 1 && group.some((type) => type.pinned))
    .map(([name, group]) => ({ name, ids: group.map(({ id }) => id) }));
  const wanted = new Map(sharing.flatMap(([name, group]) => toldApart(name, group)));
  const directions = groupBy(fragments, ({ id }) => id);
  const components = fragments.map((fragment) => {
    const modes = new Set(directions.get(fragment.id)?.map(({ mode }) => mode));
    const suffix = modes.size > 1 ? pascalCase(fragment.mode) : "";
    const name = (wanted.get(fragment.id) ?? legalName(fragment.name)) + suffix;
    return { reference: referenceTo(fragment), name, own: name === fragment.name };
  });
  return { names: numbered(components), clashes };
}

/** Component names are `[A-Za-z0-9._-]+` (OpenAPI 3.1, 4.8.7.1). */
function legalName(name: string): string {
  return name.replace(/[^A-Za-z0-9._-]/gu, "_") || "_";
}

function toldApart(name: string, types: readonly ComponentFragment[]): readonly [id: string, name: string][] {
  if (types.length === 1) return types.map(({ id }) => [id, name]);
  const prefixes = modulePrefixes(types.map(({ module }) => module)) ?? idPrefixes(types.map(({ id }) => id));
  return types.map(({ id }, index) => [id, legalName((prefixes[index] ?? "") + name)]);
}

/** As many last segments of the modules as necessary; `undefined` if two types are from the same module. */
function modulePrefixes(modules: readonly string[]): readonly string[] | undefined {
  const split = modules.map((module) => module.split("/"));
  const longest = Math.max(...split.map((segments) => segments.length));
  for (let count = 1; count <= longest; count++) {
    const prefixes = split.map((segments) => pascalCase(segments.slice(-count).join("/")));
    if (new Set(prefixes).size === prefixes.length) return prefixes;
  }
  return undefined;
}

/** Types of one module differ in their type arguments: the words of the ids without the common start and end. */
function idPrefixes(ids: readonly string[]): readonly string[] {
  const words = ids.map((id) => id.split(/[^\p{L}\p{N}]+/u));
  const [first = []] = words;
  const shortest = Math.min(...words.map(({ length }) => length));
  let start = 0;
  while (start < shortest && words.every((list) => list[start] === first[start])) start++;
  let end = 0;
  while (end < shortest - start && words.every((list) => list.at(-1 - end) === first.at(-1 - end))) end++;
  return words.map((list) => pascalCase(list.slice(start, list.length - end).join(" ")));
}

interface NamedComponent {
  readonly reference: string;
  readonly name: string;
  /** The name is the type's own, not one derived from it. */
  readonly own: boolean;
}

/** Derived names may still collide: `ItemInput` of a type `Item` and a type of that name. Own names stay, others get a number. */
function numbered(components: readonly NamedComponent[]): ReadonlyMap<string, string> {
  const groups = groupBy(components, ({ name }) => name);
  const taken = new Set(groups.keys());
  const names = new Map<string, string>();
  for (const [name, group] of [...groups].sort(([a], [b]) => compareText(a, b))) {
    const ordered = [...group].sort(
      (a, b) => Number(b.own) - Number(a.own) || compareText(a.reference, b.reference),
    );
    for (const [index, { reference }] of ordered.entries()) {
      let candidate = name;
      for (let count = 2; index > 0 && taken.has(candidate); count++) candidate = `${name}${count}`;
      taken.add(candidate);
      names.set(reference, candidate);
    }
  }
  return names;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
