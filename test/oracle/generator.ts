import { type Pick as Chance, random } from "../corpora/support/mutations.js";
import {
  array,
  type Index,
  literals,
  type Member,
  object,
  one,
  recursive,
  type Structure,
  scalar,
  tuple,
  union,
} from "./structures.js";

const isString = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown): value is number => typeof value === "number";

/** Those with the same meaning for both compilers; the others are in `differences.ts`. */
const SCALARS: readonly Structure[] = [
  scalar("string", isString, ["", "x", "a b", "ä😀", "0"]),
  scalar("number", isNumber, [0, -1.5, 1e21, 1 / 3]),
  scalar("boolean", (value) => typeof value === "boolean", [true, false]),
  scalar("null", (value) => value === null, [null]),
  scalar(
    "string & tags.MinLength<1> & tags.MaxLength<3>",
    (v) => isString(v) && v.length >= 1 && v.length <= 3,
    ["a", "abc"],
  ),
  scalar('string & tags.Pattern<"^[a-z]+-[0-9]$">', (v) => isString(v) && /^[a-z]+-[0-9]$/.test(v), [
    "ab-1",
    "x-0",
  ]),
  scalar('number & tags.Type<"int32">', (v) => isNumber(v) && v === (v | 0), [0, 7, -(2 ** 31)]),
  scalar('number & tags.Type<"uint32">', (v) => isNumber(v) && v === v >>> 0, [0, 7, 2 ** 32 - 1]),
  scalar(
    "number & tags.Minimum<0> & tags.ExclusiveMaximum<10>",
    (v) => isNumber(v) && v >= 0 && v < 10,
    [0, 9.5],
  ),
  scalar("number & tags.MultipleOf<5>", (v) => isNumber(v) && v % 5 === 0, [0, -10, 25]),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template literal type
  scalar("`id-${boolean}`", (v) => v === "id-true" || v === "id-false", ["id-true", "id-false"]),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template literal type
  scalar("`${'a' | 'b'}:${string}`", (v) => isString(v) && /^[ab]:.*$/.test(v), ["a:", "b:x"]),
];

const NULL = literals([null]);

const LITERALS: readonly (readonly (string | number | boolean | null)[])[] = [
  ["a"],
  ["open", "paid", "0"],
  [0, 1, -1],
  [1.5, "1.5", true],
  [false, null],
];

/** Values that distinguish the members of a union; each list is for one union. */
const TAGS: readonly (readonly (string | number | boolean)[])[] = [
  ["cat", "dog", "cow"],
  [1, 2, 3],
  [true, false],
  ["1", 1, true],
];

const KEYS = ["id", "kind", "type", "x", "content-type", "a b", "1", "größe", "class", "default", "_", "$"];

const INDEXES: readonly Omit<Index, "type">[] = [
  { key: "string", matches: () => true, keys: ["p", "q"] },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template literal type
  { key: "`x-${string}`", matches: (key) => key.startsWith("x-"), keys: ["x-", "x-a"] },
];

/** Types of every kind that both compilers support, the same for the same seed. */
export function structuresOf(count: number, seed: number): readonly Structure[] {
  const chance = random(seed);
  return Array.from({ length: count }, (_, i) => structure(chance, 3, namer(`S${i}`)));
}

type Namer = () => string;

function namer(prefix: string): Namer {
  let made = 0;
  return () => `${prefix}N${made++}`;
}

/** @param depth how deep types may be nested. */
function structure(chance: Chance, depth: number, name: Namer): Structure {
  if (depth === 0) return leaf(chance);
  return one(KINDS, chance)(chance, () => structure(chance, chance(depth), name), name);
}

function leaf(chance: Chance): Structure {
  return chance(4) === 0 ? literals(one(LITERALS, chance)) : one(SCALARS, chance);
}

type Kind = (chance: Chance, inner: () => Structure, name: Namer) => Structure;

const anObject: Kind = (chance, inner, name) =>
  object(members(chance, inner, 1 + chance(4)), undefined, chance(2) === 0 ? name() : undefined);

const KINDS: readonly Kind[] = [
  anObject,
  anObject,
  function intersection(chance, inner) {
    const both = members(chance, inner, 4);
    const text = [both.slice(0, 2), both.slice(2)].map((half) => object(half).text).join(" & ");
    return { ...object(both), text };
  },
  function mapped(chance, inner, name) {
    const all = members(chance, inner, 3);
    const [omitted] = all;
    const operations = [
      { text: "Partial", result: all.map((member) => ({ ...member, optional: true })) },
      { text: "Required", result: all.map((member) => ({ ...member, optional: false })) },
      { text: "Readonly", result: all },
      { text: "Omit", argument: JSON.stringify(omitted?.key), result: all.slice(1) },
    ];
    const { text, argument, result } = one(operations, chance);
    const whole = object(all, undefined, name());
    const used = argument === undefined ? whole.text : `${whole.text}, ${argument}`;
    return { ...object(result), text: `${text}<${used}>`, declarations: whole.declarations };
  },
  function generic(_chance, inner) {
    const item = inner();
    const page = object([
      { key: "items", type: array(item, 0, 5), optional: false },
      { key: "next", type: union([NULL, item]), optional: true },
    ]);
    const declaration = "export interface Page<T> { items: T[]; next?: T | null }";
    return { ...page, text: `Page<${item.text}>`, declarations: [declaration, ...item.declarations] };
  },
  function open(chance, inner) {
    const type = inner();
    // TypeScript requires it: declared properties must also match the index signature's type.
    const declared = members(chance, () => type, chance(3)).map((member) => ({ ...member, optional: false }));
    return object(declared, { ...one(INDEXES, chance), type });
  },
  function record(_chance, inner) {
    const type = inner();
    const keys = ["a", "b"].map((key) => ({ key, type, optional: false }));
    return { ...object(keys), text: `Record<"a" | "b", ${type.text}>` };
  },
  function list(chance, inner) {
    const least = chance(3);
    const most = least + chance(3);
    if (chance(2) === 0) return array(inner(), 0, Number.POSITIVE_INFINITY);
    return array(inner(), least, most, ` & tags.MinItems<${least}> & tags.MaxItems<${most}>`);
  },
  function row(chance, inner) {
    const items = Array.from({ length: 1 + chance(3) }, inner);
    return tuple(items, chance(items.length + 1), chance(3) === 0 ? inner() : undefined);
  },
  (_chance, inner) => union([NULL, inner()]),
  function scalars(chance) {
    const [string, number] = [["string", "`"], ["number"]].map((starts) =>
      one(
        SCALARS.filter(({ text }) => starts.some((start) => text.startsWith(start))),
        chance,
      ),
    );
    return union([
      string as Structure,
      number as Structure,
      ...(chance(2) === 0 ? [literals([true, null])] : []),
    ]);
  },
  function mixed(chance, inner) {
    return union([
      leaf(chance),
      array(inner(), 0, Number.POSITIVE_INFINITY),
      object(members(chance, inner, 2)),
    ]);
  },
  (chance, inner, name) => union(tagged("kind", chance, inner, name)),
  function taggedTwice(chance, inner, name) {
    const [first, ...others] = tagged("kind", chance, inner, name);
    const both = tagged("type", chance, inner, name, [
      { key: "kind", type: literals(["both"]), optional: false },
    ]);
    return union([first as Structure, ...others, ...both]);
  },
  function untagged(chance, inner, name) {
    return union([anObject(chance, inner, name), anObject(chance, inner, name)], true);
  },
  function arrays(chance) {
    const [a, b] = [SCALARS[0], SCALARS[1]].map((each) =>
      array(each as Structure, 0, Number.POSITIVE_INFINITY),
    );
    return union(chance(2) === 0 ? [a as Structure, b as Structure] : [b as Structure, NULL, a as Structure]);
  },
  function tree(chance, inner, name) {
    const own = name();
    return recursive(own, (self) =>
      object(
        [
          ...members(chance, inner, 1 + chance(2)),
          { key: "parent", type: union([NULL, self]), optional: chance(2) === 0 },
          { key: "children", type: array(self, 0, Number.POSITIVE_INFINITY), optional: true },
        ],
        undefined,
        own,
      ),
    );
  },
];

function members(chance: Chance, inner: () => Structure, count: number): readonly Member[] {
  const first = chance(KEYS.length);
  return Array.from({ length: count }, (_, i) => ({
    key: KEYS[(first + 5 * i) % KEYS.length] as string,
    type: inner(),
    optional: chance(3) === 0,
  }));
}

/** Objects that one property distinguishes. */
function tagged(
  property: string,
  chance: Chance,
  inner: () => Structure,
  name: Namer,
  more: readonly Member[] = [],
): readonly Structure[] {
  return one(TAGS, chance).map((tag) =>
    object(
      [
        { key: property, type: literals([tag]), optional: false },
        ...more,
        ...members(chance, inner, 2).filter(({ key }) => key !== "kind" && key !== "type"),
      ],
      undefined,
      chance(2) === 0 ? name() : undefined,
    ),
  );
}
