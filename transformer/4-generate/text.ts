import { type ArraySchema, type Property, resolve, type Schema, type TypeTable } from "../schema.js";
import type { Site } from "./decoder.js";
import type { Library } from "./library.js";
import { quoted } from "./literal.js";
import { pascal } from "./names.js";
import { contentOf, read } from "./objects.js";

/** Variables of the function, one a property; more than so many are not worth it. */
const VARIABLES = "abcdefgh";

/** A property whose text is the same for all values, or depends on a variable. */
type Part =
  | { readonly fixed: string; readonly test: (variable: string) => string }
  | {
      readonly kind: "boolean" | "raw" | "quoted" | "string" | "list";
      readonly test: (variable: string) => string;
    };

/**
 * The name of a function that writes small results as text at once, or answers undefined for a value that is not quite as
 * declared, which then goes the general way. Not where there are constraints, which depend on how results are treated. By
 * `bench:encode`:
 * - flat ones, for numbers, booleans and literals alone: 22 bytes are done in 0.6 of the native time on Node 20 and 0.8
 *   on 24, while a string or two made it slower than the native one from Node 22 on;
 * - trees, strings as well: 0.6 of the time of a copy that is made text natively on Node 20, 0.8 on 24, since the copy is
 *   what a tree of small objects costs.
 */
export function textFunction(schema: Schema, site: Site): string | undefined {
  const object = resolve(schema, site.types);
  if (object.kind !== "object" || object.strict || object.index || object.checks || schema.checks)
    return undefined;
  const { properties } = object;
  if (properties.length === 0 || properties.length > VARIABLES.length) return undefined;
  const tree = schema.kind === "ref" && properties.some((property) => isListOf(property, schema.id));
  const parts = properties.map((property) =>
    tree && isListOf(property, schema.id) ? LIST : partOf(property, site.types, tree),
  );
  if (!parts.every((part) => part !== undefined)) return undefined;
  const hint = schema.kind === "ref" ? pascal(site.types.get(schema.id)?.name ?? "") : site.hint;
  return site.module.declare("function", `text ${contentOf(object, site)}`, `text${hint}`, (name) =>
    render(name, properties, parts, site),
  );
}

const LIST: Part = { kind: "list", test: (variable) => `${variable} !== undefined` };

/** Whether a property holds a list of the type `id`, which has it. */
function isListOf({ schema, optional, default: given }: Property, id: string): boolean {
  if (!isBareList(schema) || optional || given !== undefined) return false;
  const { items } = schema;
  return items.kind === "ref" && items.id === id && !items.checks;
}

/** An array about which nothing is said but what its items are. */
export function isBareList(schema: Schema): schema is ArraySchema {
  if (schema.kind !== "array") return false;
  const { kind: _, annotations: __, items: ___, ...constraints } = schema;
  return Object.keys(constraints).length === 0;
}

function partOf(property: Property, types: TypeTable, withStrings: boolean): Part | undefined {
  if (property.optional || property.default !== undefined) return undefined;
  // Which stand in front in every object, wherever they are declared.
  if (/^\d+$/.test(property.name)) return undefined;
  const schema = resolve(property.schema, types);
  if (schema.checks || property.schema.checks) return undefined;
  switch (schema.kind) {
    case "number": {
      const { kind: _, type, annotations: __, ...constraints } = schema;
      if (Object.keys(constraints).length > 0 || (type !== undefined && type !== "int")) return undefined;
      const test = type ? "Number.isSafeInteger" : "Number.isFinite";
      return { kind: "raw", test: (variable) => `${test}(${variable})` };
    }
    case "string": {
      const { kind: _, annotations: __, ...constraints } = schema;
      if (!withStrings || Object.keys(constraints).length > 0) return undefined;
      return { kind: "string", test: (variable) => `typeof ${variable} === "string"` };
    }
    case "boolean":
      return { kind: "boolean", test: (variable) => `typeof ${variable} === "boolean"` };
    case "null":
      return { fixed: "null", test: (variable) => `${variable} === null` };
    case "literal": {
      const { values } = schema;
      const test = (variable: string) =>
        values.map((value) => `${variable} === ${JSON.stringify(value)}`).join(" || ");
      if (values.length === 1) return { fixed: JSON.stringify(values[0]), test };
      const within = (variable: string) => `(${test(variable)})`;
      if (values.every((value) => typeof value !== "string")) return { kind: "raw", test: within };
      const unescaped = values.every((value) => JSON.stringify(value) === `"${value}"`);
      return unescaped ? { kind: "quoted", test: within } : undefined;
    }
    case "bigint":
    case "template":
    case "parsed":
    case "unknown":
    case "never":
    case "array":
    case "set":
    case "map":
    case "tuple":
    case "object":
    case "toJSON":
    case "union":
      return undefined;
  }
}

/** Each property is read once: a getter may answer something else the next time. */
function render(name: string, properties: readonly Property[], parts: readonly Part[], site: Site): string {
  const variable = (i: number) => VARIABLES.charAt(i);
  const $ = site.module.library;
  const reads = properties.map((property, i) => {
    const value = read(property.name, site);
    return `${variable(i)} = ${parts[i] === LIST ? `${$("listText")}(${value}, ${name})` : value}`;
  });
  const tests = parts.map((part, i) => part.test(variable(i)));
  return [
    `function ${name}(v) {`,
    `  if (!${$("isObject")}(v)) return;`,
    `  const ${reads.join(", ")};`,
    `  if (${tests.join(" && ")}) return ${expression(properties, parts, variable, $)};`,
    "}",
  ].join("\n");
}

/** A sum of as few pieces as possible; what surrounds a boolean is part of its two texts. */
function expression(
  properties: readonly Property[],
  parts: readonly Part[],
  variable: (i: number) => string,
  $: Library,
): string {
  const pieces: string[] = [];
  let pending = "";
  for (const [i, part] of parts.entries()) {
    pending += `${i === 0 ? "{" : ","}${JSON.stringify(properties[i]?.name)}:`;
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
