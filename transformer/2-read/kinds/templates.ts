import type { Placeholder, Template } from "../../../runtime/contract/template.js";
import { CS2018 } from "../../diagnostics/catalogue.js";
import type { Schema } from "../../schema.js";
import type { TypeRef } from "../../semantics/semantics.js";
import { templatePattern } from "../../template-pattern.js";
import { inside, type Place } from "../place.js";
import { type Reading, refuse } from "../reading.js";

/** Splits `` `user-${number}` `` into templates without unions, like the checker. */
export function readTemplate(
  type: TypeRef,
  texts: readonly string[],
  types: readonly TypeRef[],
  place: Place,
  reading: Reading,
): Schema {
  const text = reading.semantics.print(type);
  let templates: readonly Template[] = [[[texts[0] ?? ""], []]];
  for (const [i, part] of types.entries()) {
    const schema = reading.read(part, inside(place, `[${i}]`));
    if (schema.kind === "never") return schema;
    const choices = templatesOf(schema, reading);
    if (!choices) return refuse(reading, CS2018({ part: reading.semantics.print(part), type: text }), place);
    const behind: Template = [[texts[i + 1] ?? ""], []];
    templates = templates.flatMap((before) =>
      choices.map((choice) => joined(joined(before, choice), behind)),
    );
  }
  return { kind: "template", templates, source: templatePattern(templates), text };
}

/** The possible values of a placeholder; `undefined` if no template can express them. */
function templatesOf(schema: Schema, reading: Reading): readonly Template[] | undefined {
  const resolved = reading.resolve(schema);
  switch (resolved?.kind) {
    case "string":
      return saysOnly(resolved, "kind") ? [anything("string")] : undefined;
    case "number":
      if (saysOnly(resolved, "kind")) return [anything("number")];
      return resolved.type === "int" && saysOnly(resolved, "kind", "type")
        ? [anything("integer")]
        : undefined;
    case "bigint":
      return saysOnly(resolved, "kind") ? [anything("bigint")] : undefined;
    case "boolean":
      return [fixed("true"), fixed("false")];
    case "null":
      return [fixed("null")];
    case "literal":
      return resolved.values.map((value) => fixed(String(value)));
    case "template":
      return resolved.templates;
    case "union": {
      const members = resolved.members.map((member) => templatesOf(member, reading));
      return members.every((member) => member !== undefined) ? members.flat() : undefined;
    }
    case "parsed":
    case "upload":
    case "unknown":
    case "never":
    case "array":
    case "set":
    case "map":
    case "tuple":
    case "object":
    case "toJSON":
    case undefined:
      return undefined;
  }
}

const fixed = (text: string): Template => [[text], []];
const anything = (placeholder: Placeholder): Template => [["", ""], [placeholder]];

/** Joins two templates: the last text of the first and the first text of the second become one. */
function joined([texts, placeholders]: Template, [moreTexts, morePlaceholders]: Template): Template {
  const seam = `${texts.at(-1) ?? ""}${moreTexts[0] ?? ""}`;
  return [
    [...texts.slice(0, -1), seam, ...moreTexts.slice(1)],
    [...placeholders, ...morePlaceholders],
  ];
}

function saysOnly(schema: Schema, ...keys: readonly string[]): boolean {
  return Object.keys(schema).every((key) => keys.includes(key));
}
