import type { CompiledSettings, CompiledVariable } from "../contract/settings.js";
import type { Environment, Setting } from "./environment.js";

/** The variables' texts for the decoder, and what was found while reading them. */
export interface Texts {
  readonly texts: object;
  /** The variables that are set, including empty ones. */
  readonly set: ReadonlyMap<CompiledVariable, Setting>;
  /** The variables whose text is not JSON. The decoder does not get them. */
  readonly malformed: ReadonlySet<CompiledVariable>;
  /** The name of a set variable that makes this one required, because both are in the same optional object. */
  neededFor(variable: CompiledVariable): string | undefined;
}

/** A value by property names, without a prototype, so it has only the properties that were added. */
type Node = Record<string, unknown>;

export function textsOf(
  { variables, objects }: Pick<CompiledSettings, "variables" | "objects">,
  prefix: string,
  environment: Environment,
): Texts {
  const texts = empty();
  const set = new Map<CompiledVariable, Setting>();
  const malformed = new Set<CompiledVariable>();
  for (const variable of variables) {
    const setting = environment.get(prefix + variable.name);
    if (!setting) continue;
    set.set(variable, setting);
    if (isEmpty(setting)) continue;
    const value = readText(setting.value, variable);
    if (value === MALFORMED) malformed.add(variable);
    put(texts, variable.at, value === MALFORMED ? undefined : value);
  }
  for (const way of objects) {
    const around = at(texts, way.slice(0, -1));
    const name = way.at(-1);
    if (around && name !== undefined) around[name] ??= empty();
  }
  const always = new Set(objects.map((way) => JSON.stringify(way)));
  return {
    texts,
    set,
    malformed,
    neededFor({ at: way }) {
      const depth = way.findIndex((_, i) => i > 0 && !always.has(JSON.stringify(way.slice(0, i))));
      if (depth < 0) return undefined;
      const isInside = (other: CompiledVariable) =>
        way.slice(0, depth).every((step, i) => other.at[i] === step);
      const cause = [...set].find(([other, setting]) => isInside(other) && !isEmpty(setting));
      return cause && prefix + cause[0].name;
    },
  };
}

/** An empty variable counts as not set. */
export function isEmpty({ value }: Setting): boolean {
  return value === "";
}

const MALFORMED = Symbol("malformed");

/** Some platforms have variables that are not text. They are used as they are. */
function readText(value: unknown, { as }: CompiledVariable): unknown {
  if (typeof value !== "string") return value;
  if (as === "list") return listOf(value);
  if (as === "json") return parsed(value);
  return value;
}

/**
 * The items between commas, without the whitespace around them. A list can also be written as JSON: its items can contain commas.
 */
function listOf(text: string): readonly unknown[] {
  const list = text.trimStart().startsWith("[") ? parsed(text) : undefined;
  if (Array.isArray(list)) return list;
  return text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The error quotes the text, which may be a secret.
    return MALFORMED;
  }
}

function put(root: Node, way: readonly string[], value: unknown): void {
  let node = root;
  for (const step of way.slice(0, -1)) {
    node[step] ??= empty();
    node = node[step] as Node;
  }
  const name = way.at(-1);
  if (name !== undefined) node[name] = value;
}

function at(root: Node, way: readonly string[]): Node | undefined {
  let node: Node | undefined = root;
  for (const step of way) node = node?.[step] as Node | undefined;
  return node;
}

const empty = (): Node => Object.create(null);
