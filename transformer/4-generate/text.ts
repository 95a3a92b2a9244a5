import { type Property, type Schema, wireName } from "../schema.js";
import type { Site } from "./decoder.js";
import type { Library } from "./library.js";
import { quoted } from "./literal.js";
import { pascal } from "./names.js";
import { read } from "./object-fields.js";
import { contentOf } from "./objects.js";
import { LIST, type Part, type TextForm } from "./text-form.js";

/** Variables of the function, one for each property. */
const VARIABLES = "abcdefgh";

/**
 * The name of a function that writes results directly as text. It returns undefined for a value that is not exactly as declared,
 * which is then encoded the general way.
 */
export function textFunction(schema: Schema, { object, parts }: TextForm, site: Site): string {
  const hint = schema.kind === "ref" ? pascal(site.facts.types.get(schema.id)?.name ?? "") : site.hint;
  return site.module.declare("function", `text ${contentOf(object, site)}`, `text${hint}`, (name) =>
    render(name, object.properties, parts, site),
  );
}

/** Each property is read once: a getter may return something else the next time. */
function render(name: string, properties: readonly Property[], parts: readonly Part[], site: Site): string {
  const variable = (i: number) => VARIABLES.charAt(i);
  const $ = site.module.library;
  const reads = properties.map((property, i) => {
    const value = read(property.name, site);
    return `${variable(i)} = ${parts[i] === LIST ? `${$("listText")}(${value}, ${name})` : value}`;
  });
  const tests = parts.map((part, i) => part.test(variable(i), $));
  return [
    `function ${name}(v) {`,
    `  if (!${$("isObject")}(v)) return;`,
    `  const ${reads.join(", ")};`,
    `  if (${tests.join(" && ")}) return ${expression(properties, parts, variable, $)};`,
    "}",
  ].join("\n");
}

/** A sum of as few pieces as possible. The text around a boolean is part of its two texts. */
function expression(
  properties: readonly Property[],
  parts: readonly Part[],
  variable: (i: number) => string,
  $: Library,
): string {
  const pieces: string[] = [];
  let pending = "";
  for (const [i, part] of parts.entries()) {
    const property = properties[i];
    pending += `${i === 0 ? "{" : ","}${JSON.stringify(property && wireName(property))}:`;
    if ("fixed" in part) {
      pending += part.fixed;
    } else if (part.kind === "boolean") {
      const end = i === parts.length - 1 ? "}" : "";
      pieces.push(
        `(${variable(i)} ? ${quoted(`${pending}true${end}`)} : ${quoted(`${pending}false${end}`)})`,
      );
      if (end) return pieces.join(" + ");
      pending = "";
    } else {
      const quote = part.kind === "quoted" ? '"' : "";
      const value = part.kind === "string" ? `${$("stringText")}(${variable(i)})` : variable(i);
      pieces.push(quoted(pending + quote), value);
      pending = quote;
    }
  }
  return [...pieces, quoted(`${pending}}`)].join(" + ");
}
