import {
  type Direction,
  type MapSchema,
  type NamedType,
  type ObjectSchema,
  type Property,
  type Schema,
  type TupleSchema,
  wireName,
} from "../schema.js";
import type { ClientModule } from "./client-module.js";
import { textTest } from "./from-text.js";
import { bySignature } from "./index-text.js";
import { access, presentText } from "./names.js";
import { PARSED_TEXTS } from "./parsed-text.js";
import { isOptional } from "./type-text.js";

/**
 * An expression that checks whether a value has a type: a reading of the Schema, which distinguishes the members of a union. For
 * input, that is the caller's value; for output, the value in JSON. It checks no constraints, because the server does.
 * @param v a variable of type `any`.
 */
export function fitText(schema: Schema, v: string, direction: Direction, module: ClientModule): string {
  const inner = (part: Schema, at: string) => fitText(part, at, direction, module);
  const isInput = direction === "input";
  switch (schema.kind) {
    case "string":
    case "boolean":
      return `typeof ${v} === "${schema.kind}"`;
    case "number":
      return schema.type?.includes("int") ? `Number.isInteger(${v})` : `typeof ${v} === "number"`;
    case "bigint":
      return isInput ? `typeof ${v} === "bigint"` : `(Number.isInteger(${v}) || /^-?\\d+$/.test(${v}))`;
    case "null":
      return `${v} === null`;
    case "literal":
      return schema.values.length === 1
        ? `${v} === ${JSON.stringify(schema.values[0])}`
        : `${JSON.stringify(schema.values)}.includes(${v})`;
    case "template":
      return `(typeof ${v} === "string" && new RegExp(${JSON.stringify(schema.source)}).test(${v}))`;
    case "parsed":
      return isInput
        ? `${v} instanceof ${schema.type}`
        : `(typeof ${v} === "string" && ${PARSED_TEXTS[schema.type].test(v)})`;
    case "upload":
      return `${v} instanceof Blob`;
    case "unknown":
      return "true";
    case "never":
      return "false";
    case "array":
      return everyText(`Array.isArray(${v})`, v, inner(schema.items, "v"));
    case "set":
      return everyText(
        isInput ? `${v} instanceof Set` : `Array.isArray(${v})`,
        isInput ? `[...${v}]` : v,
        inner(schema.items, "v"),
      );
    case "map":
      return mapText(schema, v, direction, module);
    case "tuple":
      return tupleText(schema, v, inner);
    case "object":
      return objectText(schema, v, direction, module);
    case "toJSON":
      return inner(schema[direction] ?? { kind: "never" }, v);
    case "union":
      return `(${schema.members.map((member) => inner(member, v)).join(" || ")})`;
    case "ref":
      return `${module.typeFunction(isInput ? "isGiven" : "isSent", schema.id)}(${v})`;
  }
}

/** A function for a named type. */
export function fitFunction(
  direction: Direction,
  name: string,
  { schema }: NamedType,
  module: ClientModule,
): string {
  return `const ${name} = (v: any): boolean => ${fitText(schema, "v", direction, module)};`;
}

function everyText(isList: string, values: string, item: string): string {
  return item === "true" ? isList : `(${isList} && ${values}.every((v: any) => ${item}))`;
}

function mapText({ key, value }: MapSchema, v: string, direction: Direction, module: ClientModule): string {
  const isInput = direction === "input";
  const keyTest = isInput ? fitText(key, "k", direction, module) : (textTest(key, "k", module) ?? "true");
  const tests = [keyTest, fitText(value, "v", direction, module)].filter((test) => test !== "true");
  const isMap = isInput ? `${v} instanceof Map` : `${module.library("isObject")}(${v})`;
  const entries = isInput ? `[...${v}]` : `Object.entries(${v})`;
  return tests.length === 0
    ? isMap
    : `(${isMap} && ${entries}.every(([k, v]: any) => ${tests.join(" && ")}))`;
}

function tupleText(
  { items, rest }: TupleSchema,
  v: string,
  inner: (part: Schema, at: string) => string,
): string {
  const needed = items.filter(({ optional }) => !optional).length;
  const length = rest
    ? `${v}.length >= ${needed}`
    : `${v}.length >= ${needed} && ${v}.length <= ${items.length}`;
  const tests = items.map(({ schema, optional }, i) => {
    const test = inner(schema, `${v}[${i}]`);
    return optional ? `(${v}.length <= ${i} || ${test})` : test;
  });
  const others = rest ? [`${v}.slice(${items.length}).every((v: any) => ${inner(rest, "v")})`] : [];
  return `(Array.isArray(${v}) && ${[length, ...tests, ...others].join(" && ")})`;
}

function objectText(schema: ObjectSchema, v: string, direction: Direction, module: ClientModule): string {
  const tests = schema.properties.map((property) => propertyText(property, v, direction, module));
  const names = schema.properties.map((property) =>
    direction === "input" ? property.name : wireName(property),
  );
  const index = schema.index ?? [];
  const declared = `${JSON.stringify(names)}.includes(k)`;
  const covered = bySignature(
    index,
    (value) => fitText(value, "v", direction, module),
    String(!schema.strict),
  );
  const others =
    covered === "true"
      ? []
      : [
          `Object.entries(${v}).every(([k, v]: any) => ${names.length > 0 ? `${declared} || ` : ""}(${covered}))`,
        ];
  return `(${[`${module.library("isObject")}(${v})`, ...others, ...tests].join(" && ")})`;
}

function propertyText(property: Property, v: string, direction: Direction, module: ClientModule): string {
  const name = direction === "input" ? property.name : wireName(property);
  const at = access(v, name);
  const test = fitText(property.schema, at, direction, module);
  return isOptional(property, direction) ? `(!(${presentText(v, name)}) || ${test})` : test;
}
