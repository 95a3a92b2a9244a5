import { isMembers, listOf, type Members, membersOf } from "../../runtime/contract/members.js";
import type { OpenApiDocument } from "../changes/openapi-document.js";
import { entriesOf } from "../changes/operations.js";
import { isAnnotation } from "../changes/schemas/keywords.js";
import { asMembers, merged } from "../changes/schemas/merged.js";

/** The state of printing types: it collects what they need. */
export interface Printing {
  readonly document: OpenApiDocument;
  /** Names that are imported from "countersign". */
  readonly imports: Set<string>;
  /** Components that must be declared, by their TypeScript names. */
  readonly components: Map<string, unknown>;
  /** Components that are being inlined because `allOf` adds to them. */
  readonly inlined?: ReadonlySet<unknown>;
  /** In a form, strings that are bytes are files. */
  readonly isForm?: boolean;
  /** The components that are read from a form. */
  readonly forms: Set<string>;
}

/** Formats that have a type of their own, and those that are not strings in the handler. */
const FORMATS: ReadonlyMap<unknown, string> = new Map(
  Object.entries({
    ...{ email: "Email", uuid: "Uuid", uri: "Uri", url: "Url", hostname: "Hostname" },
    ...{ ipv4: "Ipv4", ipv6: "Ipv6", date: "DateOnly", time: "Time", duration: "Duration" },
  }),
);

/** Prints a schema as a type that the compiler can read: `string & MinLength<1>`, `Item[]`, `Date`. */
export function typeOf(schema: unknown, printing: Printing): string {
  const { name, value } = printing.document.follow(schema);
  if (name !== undefined) return component(name, value, printing);
  return inlined(asMembers(value), printing);
}

/**
 * Prints a schema without a name. Components in its `allOf` are inlined with its additions, except a component that is the whole
 * schema or that contains it.
 */
function inlined(value: Members, printing: Printing): string {
  const { allOf, nullable, ...beside } = value;
  const named = (Array.isArray(allOf) ? allOf : []).filter(
    (part) => printing.document.follow(part).name !== undefined,
  );
  const components = named.map((part) => printing.document.follow(part).value);
  const isAll = named.length === 1 && listOf(allOf).length === 1 && Object.keys(beside).every(isAnnotation);
  if (isAll || components.some((one) => printing.inlined?.has(one))) {
    const text = named.map((part) => typeOf(part, printing)).join(" & ");
    return nullable === true ? `${grouped(text)} | null` : text;
  }
  const within = new Set([...(printing.inlined ?? []), ...components]);
  return written(value, components.length > 0 ? { ...printing, inlined: within } : printing);
}

function written(value: Members, printing: Printing): string {
  const own = merged(value, printing.document);
  const { nullable, anyOf, oneOf, type } = own;
  const union = anyOf ?? oneOf;
  if (Array.isArray(union)) return unionOf(union, nullable === true, printing);
  if (Array.isArray(type))
    return unionOf(
      type.map((one) => ({ ...own, type: one })),
      nullable === true,
      printing,
    );
  const text = plainType(own, printing);
  return nullable === true ? `${text} | null` : text;
}

/** `Tree.Node` and `TreeNode` would be the same name: the later one gets a number. */
function component(name: string, value: unknown, { components, forms, isForm }: Printing): string {
  const wanted = asIdentifier(name, "type");
  for (let count = 1; ; count++) {
    const free = count === 1 ? wanted : `${wanted}${count}`;
    if (components.has(free) && components.get(free) !== value) continue;
    components.set(free, value);
    if (isForm) forms.add(free);
    return free;
  }
}

function unionOf(members: readonly unknown[], isNullable: boolean, printing: Printing): string {
  const all = isNullable ? [...members, { type: "null" }] : members;
  return [...new Set(all.map((member) => typeOf(member, printing)))].join(" | ");
}

function plainType(schema: Members, printing: Printing): string {
  if (schema["const"] !== undefined) return JSON.stringify(schema["const"]);
  if (Array.isArray(schema["enum"])) return schema["enum"].map((value) => JSON.stringify(value)).join(" | ");
  switch (schema["type"]) {
    case "string":
      return stringType(schema, printing);
    case "integer":
      return integerType(schema, printing);
    case "number":
      return tagged("number", numberTags(schema), printing);
    case "boolean":
    case "null":
      return schema["type"];
    case "array":
      return arrayType(schema, printing);
  }
  return isMembers(schema["properties"]) || schema["type"] === "object"
    ? objectType(schema, printing)
    : "unknown";
}

function stringType(schema: Members, printing: Printing): string {
  const { format, minLength, maxLength, pattern } = schema;
  if (format === "date-time") return "Date";
  if (schema["contentEncoding"] === "base64" || format === "byte") return "Uint8Array";
  if (printing.isForm && (format === "binary" || schema["contentMediaType"] !== undefined)) {
    printing.imports.add("Upload");
    return "Upload";
  }
  const named = FORMATS.get(format);
  if (named !== undefined) printing.imports.add(named);
  return tagged(
    named ?? "string",
    [tag("MinLength", minLength), tag("MaxLength", maxLength), tag("Pattern", pattern)],
    printing,
  );
}

function integerType(schema: Members, printing: Printing): string {
  const name = schema["format"] === "int32" ? "Int32" : "Int";
  printing.imports.add(name);
  const most = name === "Int32" ? 2 ** 31 : 2 ** 53;
  const { minimum, maximum, ...rest } = schema;
  const bounds = {
    ...rest,
    ...(typeof minimum === "number" && minimum > -most && { minimum }),
    ...(typeof maximum === "number" && maximum < most - 1 && { maximum }),
  };
  return tagged(name, numberTags(bounds), printing);
}

/** OpenAPI 3.0 marks a bound as exclusive in a separate keyword. */
function numberTags({
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
  multipleOf,
}: Members): readonly Tag[] {
  return [
    tag(exclusiveMinimum === true ? "ExclusiveMin" : "Min", minimum),
    tag(exclusiveMaximum === true ? "ExclusiveMax" : "Max", maximum),
    tag("ExclusiveMin", exclusiveMinimum === true ? undefined : exclusiveMinimum),
    tag("ExclusiveMax", exclusiveMaximum === true ? undefined : exclusiveMaximum),
    tag("MultipleOf", multipleOf),
  ];
}

function arrayType(schema: Members, printing: Printing): string {
  const { prefixItems, items, minItems, maxItems, uniqueItems } = schema;
  if (Array.isArray(prefixItems)) {
    const needed = typeof minItems === "number" ? minItems : 0;
    const each = prefixItems.map(
      (item, index) => `${grouped(typeOf(item, printing))}${index < needed ? "" : "?"}`,
    );
    const rest =
      maxItems === undefined && items !== false ? [`...${grouped(typeOf(items ?? {}, printing))}[]`] : [];
    return `[${[...each, ...rest].join(", ")}]`;
  }
  const tags = [tag("MinItems", minItems), tag("MaxItems", maxItems)];
  if (uniqueItems === true) tags.push({ name: "UniqueItems" });
  return tagged(`${grouped(typeOf(items ?? {}, printing))}[]`, tags, printing);
}

function objectType(schema: Members, printing: Printing): string {
  const members = propertiesOf(schema, printing, " ");
  const { additionalProperties } = schema;
  const others = isMembers(additionalProperties) ? typeOf(additionalProperties, printing) : "unknown";
  if (members.length === 0)
    return additionalProperties === false ? "Record<string, never>" : `Record<string, ${others}>`;
  const text = `{ ${members.join(" ")} }`;
  return additionalProperties === false ? strict(text, printing) : text;
}

function strict(text: string, { imports }: Printing): string {
  imports.add("Strict");
  return `Strict<${text}>`;
}

/**
 * `name: string;`, each with its comment.
 * @param between the separator between two properties.
 */
function propertiesOf(schema: Members, printing: Printing, between: string): readonly string[] {
  const required = new Set(listOf(schema["required"]));
  return entriesOf(schema["properties"]).map(([name, property]) => {
    const { description, default: byDefault } = membersOf(property);
    const comment = typeof description === "string" ? `/** ${inComment(description)} */${between}` : "";
    const isSimple = ["string", "number", "boolean"].includes(typeof byDefault);
    const type = typeOf(property, printing);
    const text = isSimple
      ? tagged(type.includes("|") ? `(${type})` : type, [tag("Default", byDefault)], printing)
      : type;
    return `${comment}${propertyName(name)}${required.has(name) ? "" : "?"}: ${text};`;
  });
}

/** Prints a component that has a name of its own. */
export function declaration(name: string, value: unknown, among: Printing): string {
  const printing = { ...among, isForm: among.forms.has(name) };
  const schema = merged(asMembers(value), printing.document);
  const { description } = schema;
  const comment = typeof description === "string" ? `/** ${inComment(description)} */\n` : "";
  const members = isMembers(schema["properties"]) ? propertiesOf(schema, printing, "\n  ") : [];
  const isPlain = members.length > 0 && schema["anyOf"] === undefined && schema["oneOf"] === undefined;
  if (!isPlain || schema["additionalProperties"] === false || schema["nullable"] === true)
    return `${comment}export type ${name} = ${typeOf(schema, printing)};\n`;
  return `${comment}export interface ${name} {\n${members.map((member) => `  ${member}\n`).join("")}}\n`;
}

interface Tag {
  readonly name: string;
  readonly value?: unknown;
}

function tag(name: string, value: unknown): Tag {
  return { name, value };
}

function tagged(type: string, tags: readonly Tag[], { imports }: Printing): string {
  const said = tags.filter(({ name, value }) => value !== undefined || name === "UniqueItems");
  for (const { name } of said) imports.add(name);
  return [
    type,
    ...said.map(({ name, value }) => (value === undefined ? name : `${name}<${JSON.stringify(value)}>`)),
  ].join(" & ");
}

const grouped = (type: string) => (/[|&]/.test(type) ? `(${type})` : type);
const propertyName = (name: string) => (IDENTIFIER.test(name) ? name : JSON.stringify(name));

/** Keeps text from ending the comment that contains it. */
export function inComment(text: string): string {
  return text.replaceAll("*/", "*\\/").replace(/\s+/g, " ").trim();
}

export const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** `x-request-id` becomes `xRequestId`, and `PageItem` is unchanged. A type begins with a capital letter. */
export function asIdentifier(name: string, kind: "type" | "value"): string {
  const words = name.split(/[^\p{ID_Continue}$]+/u).filter(Boolean);
  const joined = words.map((word, index) => (index === 0 ? word : capital(word))).join("");
  const text = kind === "type" ? capital(joined) : joined.charAt(0).toLowerCase() + joined.slice(1);
  const valid = IDENTIFIER.test(text) ? text : `_${text}`;
  return RESERVED.has(valid) ? `${valid}_` : valid;
}

export const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const RESERVED: ReadonlySet<string> = new Set(
  (
    "break case catch class const continue debugger default delete do else enum export extends false finally for function if import in " +
    "instanceof new null return super switch this throw true try typeof var void while with yield let static await async of package " +
    "private protected public interface implements arguments eval app Date Map Set String Number Boolean Object Array"
  ).split(" "),
);
