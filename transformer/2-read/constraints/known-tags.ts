import type { TagFact } from "../../semantics/semantics.js";
import { nearestName } from "../../spelling.js";
import { TAGS } from "../../tag-names.js";

/** Tags with a meaning in JSDoc, TSDoc, TypeScript, TypeDoc or other widely used tools: never a misspelling. */
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

/** Other names for our constraints. */
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

/** The unknown tags that look like one of ours, and which. */
export function misspelt(
  tags: readonly TagFact[],
): readonly { readonly tag: TagFact; readonly meant: string }[] {
  return tags.flatMap((tag) => {
    const meant = TAGS.has(tag.name) || OTHERS.has(tag.name) ? undefined : nearest(tag.name);
    return meant === undefined ? [] : [{ tag, meant }];
  });
}

function nearest(name: string): string | undefined {
  return SYNONYMS[name.toLowerCase()] ?? nearestName(name, OURS);
}
