import type { TagFact } from "../../semantics/semantics.js";
import { TAGS } from "../../tag-names.js";

/** Tags with a meaning to JSDoc, TSDoc, TypeScript, TypeDoc or other tools that are in wide use: never a slip of the pen. */
const OTHERS: ReadonlySet<string> = new Set(
  (
    "abstract access alias alpha api async augments author beta borrows bug callback category class classdesc const " +
    "constant constructor constructs copyright customElement date declaration decorator defaultValue defaultvalue desc " +
    "description document emits enum env error event eventProperty expand experimental export exports extends external " +
    "file fileoverview final fires flow format function func generator global group groupDescription host ignore " +
    "implements import include includeExample inheritDoc inheritdoc inline inner input instance int interface internal " +
    "invariant issue jest jsx jsxFrag jsxImportSource jsxRuntime kind label lends license link linkcode linkplain listens " +
    "member memberof memberOf method migration mixes mixin mixinClass module name namespace nosideeffects note nullable " +
    "output override overload overview override package packageDocumentation page pragma preserve primaryExport private " +
    "privateRemarks prop property protected protectedRemarks prev pseudo public pure remarks reexport requires satisfies " +
    "sealed sec see seeAlso security server since slot sortStrategy source static suppress template test this todo " +
    "tutorial type typedef typeParam types unknown update url useDeclaredType var variation version virtual yield yields"
  ).split(" "),
);

/** What others call a constraint of ours. */
const SYNONYMS: Readonly<Record<string, string>> = {
  min: "minimum",
  max: "maximum",
  exclusivemin: "exclusiveMinimum",
  exclusivemax: "exclusiveMaximum",
  minlen: "minLength",
  maxlen: "maxLength",
  minsize: "minItems",
  maxsize: "maxItems",
  multiple: "multipleOf",
  regex: "pattern",
  regexp: "pattern",
  unique: "uniqueItems",
  tagname: "tag",
};

const OURS: readonly string[] = [...TAGS];

/** The tags that nobody knows and that are nearly one of ours, and which. */
export function misspelt(
  tags: readonly TagFact[],
): readonly { readonly tag: TagFact; readonly meant: string }[] {
  return tags.flatMap((tag) => {
    const meant = TAGS.has(tag.name) || OTHERS.has(tag.name) ? undefined : nearest(tag.name);
    return meant === undefined ? [] : [{ tag, meant }];
  });
}

function nearest(name: string): string | undefined {
  const lower = name.toLowerCase();
  const same = OURS.find((each) => each.toLowerCase() === lower) ?? SYNONYMS[lower];
  if (same !== undefined || name.length < 4) return same;
  const allowed = name.length < 8 ? 1 : 2;
  const ranked = OURS.map((each) => ({ each, distance: distance(lower, each.toLowerCase()) }))
    .filter((one) => one.distance <= allowed && one.each.length > 3)
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.each;
}

/** How many letters were left out, added, changed or swapped with their neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...new Array<number>(b.length).fill(0)]);
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let j = 1; j <= b.length; j++) (rows[0] as number[])[j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      (rows[i] as number[])[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + same,
        swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return at(a.length, b.length);
}
