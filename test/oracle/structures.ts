import type { Json } from "../../transformer/schema.js";
import type { Pick as Chance } from "../corpora/support/mutations.js";

/** A type as text, the meaning of the text, and values of it. */
export interface Structure {
  /** TypeScript. */
  readonly text: string;
  /** The declarations to which its text refers. */
  readonly declarations: readonly string[];
  /** Whether a JSON value has the type, using only the definition. */
  readonly accepts: (value: Json) => boolean;
  /** A value of the type. `depth` is how often a type may still refer back to itself. */
  readonly sample: (pick: Chance, depth: number) => Json;
  /** Whether it contains a union of objects without a tag, of which typia checks only one member. */
  readonly isGuessed: boolean;
}

export function one<Value>(values: readonly Value[], pick: Chance): Value {
  return values[pick(values.length)] as Value;
}

/** A type without parts, with some of its values. */
export function scalar(text: string, accepts: (value: Json) => boolean, values: readonly Json[]): Structure {
  return { text, declarations: [], accepts, sample: (pick) => one(values, pick), isGuessed: false };
}

export function literals(values: readonly (string | number | boolean | null)[]): Structure {
  const text = values.map((value) => JSON.stringify(value)).join(" | ");
  return scalar(text, (value) => values.some((each) => each === value), values);
}

export function array(items: Structure, least: number, most: number, tags = ""): Structure {
  return {
    ...parts([items]),
    text: `(${items.text})[]${tags}`,
    accepts: (value) =>
      Array.isArray(value) &&
      value.length >= least &&
      value.length <= most &&
      value.every((item) => items.accepts(item)),
    sample: (pick, depth) =>
      Array.from({ length: least + (depth > 0 ? pick(Math.min(most - least, 2) + 1) : 0) }, () =>
        items.sample(pick, depth),
      ),
  };
}

/** @param required how many elements must be present. */
export function tuple(items: readonly Structure[], required: number, rest?: Structure): Structure {
  const elements = items.map(({ text }, i) => (i < required ? text : `(${text})?`));
  const itemAt = (i: number) => items[i] ?? rest;
  return {
    ...parts(rest ? [...items, rest] : items),
    text: `[${[...elements, ...(rest ? [`...(${rest.text})[]`] : [])].join(", ")}]`,
    accepts: (value) =>
      Array.isArray(value) &&
      value.length >= required &&
      value.every((item, i) => itemAt(i)?.accepts(item) ?? false),
    sample: (pick, depth) =>
      Array.from({ length: required + pick(items.length - required + (rest ? 3 : 1)) }, (_, i) =>
        (itemAt(i) as Structure).sample(pick, depth),
      ),
  };
}

export interface Member {
  readonly key: string;
  readonly type: Structure;
  readonly optional: boolean;
}

/** The properties that are not declared: which ones are allowed, and with which type. */
export interface Index {
  readonly key: string;
  readonly matches: (key: string) => boolean;
  readonly keys: readonly string[];
  readonly type: Structure;
}

/** An object type; an interface if it has a name. */
export function object(members: readonly Member[], index?: Index, name?: string): Structure {
  const inner = parts([...members.map(({ type }) => type), ...(index ? [index.type] : [])]);
  const lines = [
    ...members.map(
      ({ key, type, optional }) => `${JSON.stringify(key)}${optional ? "?" : ""}: ${type.text};`,
    ),
    ...(index ? [`[key: ${index.key}]: ${index.type.text};`] : []),
  ];
  const text = `{ ${lines.join(" ")} }`;
  return {
    ...inner,
    text: name ?? text,
    declarations:
      name === undefined ? inner.declarations : [...inner.declarations, `export interface ${name} ${text}`],
    accepts: (value) =>
      isObject(value) &&
      members.every(({ key, type, optional }) =>
        Object.hasOwn(value, key) ? type.accepts(value[key] as Json) : optional,
      ) &&
      (index === undefined ||
        Object.entries(value).every(
          ([key, item]) =>
            members.some((member) => member.key === key) || !index.matches(key) || index.type.accepts(item),
        )),
    sample(pick, depth) {
      const value: Record<string, Json> = {};
      for (const { key, type, optional } of members) {
        if (!optional || (depth > 0 && pick(2) === 0)) value[key] = type.sample(pick, depth - 1);
      }
      for (const key of index?.keys ?? []) {
        if (index && depth > 0 && pick(2) === 0) value[key] = index.type.sample(pick, depth - 1);
      }
      return value;
    },
  };
}

/** The first member must not refer back to the place of the union. */
export function union(members: readonly Structure[], isGuessed = false): Structure {
  const inner = parts(members);
  return {
    ...inner,
    isGuessed: isGuessed || inner.isGuessed,
    text: members.map(({ text }) => `(${text})`).join(" | "),
    accepts: (value) => members.some((member) => member.accepts(value)),
    sample: (pick, depth) => (depth > 0 ? one(members, pick) : (members[0] as Structure)).sample(pick, depth),
  };
}

/** An interface that refers to itself: `of` receives the type that it is about to create. */
export function recursive(name: string, of: (self: Structure) => Structure): Structure {
  const self: Structure = {
    text: name,
    declarations: [],
    accepts: (value) => whole.accepts(value),
    sample: (pick, depth) => whole.sample(pick, depth),
    isGuessed: false,
  };
  const whole = of(self);
  return whole;
}

function parts(structures: readonly Structure[]): Pick<Structure, "declarations" | "isGuessed"> {
  return {
    declarations: [...new Set(structures.flatMap(({ declarations }) => declarations))],
    isGuessed: structures.some((each) => each.isGuessed),
  };
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
