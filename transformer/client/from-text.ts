import { resolve, type Schema } from "../schema.js";
import type { ClientModule } from "./client-module.js";
import { PARSED_TEXTS } from "./parsed-text.js";

/**
 * An expression for the value of a text: a key of a map, a header. `undefined` if the text is the value.
 * @param v an expression that may be repeated.
 */
export function fromText(schema: Schema, v: string, module: ClientModule): string | undefined {
  const resolved = resolve(schema, module.types);
  switch (resolved.kind) {
    case "number":
      return `Number(${v})`;
    case "bigint":
      return `BigInt(${v})`;
    case "boolean":
      return `${v} === "true"`;
    case "literal": {
      const others = resolved.values.filter((value) => typeof value !== "string");
      if (others.length === 0) return undefined;
      return `(${JSON.stringify(resolved.values)} as const).find((one) => String(one) === ${v})`;
    }
    case "parsed":
      return PARSED_TEXTS[resolved.type].value(v, module);
    case "union":
      return resolved.members.reduceRight<string | undefined>((others, member) => {
        const own = fromText(member, v, module);
        const test = textTest(member, v, module);
        if (test === undefined) return own ?? others;
        return own === undefined && others === undefined
          ? undefined
          : `${test} ? ${own ?? v} : ${others ?? v}`;
      }, undefined);
    case "toJSON":
      return fromText(resolved.output ?? { kind: "never" }, v, module);
    // A list in a header is left to the caller to split, because its members may contain the separator.
    case "array":
    case "set":
    case "tuple":
    case "string":
    case "template":
    case "null":
    case "upload":
    case "unknown":
    case "never":
    case "map":
    case "object":
      return undefined;
  }
}

/** Whether a text is of a type. `undefined` if every text is. */
export function textTest(schema: Schema, v: string, { types }: ClientModule): string | undefined {
  const resolved = resolve(schema, types);
  switch (resolved.kind) {
    case "number":
      return `String(Number(${v})) === ${v}`;
    case "bigint":
      return `/^-?\\d+$/.test(${v})`;
    case "boolean":
      return `(${v} === "true" || ${v} === "false")`;
    case "literal":
      return `${JSON.stringify(resolved.values.map(String))}.includes(${v})`;
    case "parsed":
      return PARSED_TEXTS[resolved.type].test(v);
    case "template":
      return `new RegExp(${JSON.stringify(resolved.source)}).test(${v})`;
    case "string":
    case "null":
    case "upload":
    case "unknown":
    case "never":
    case "array":
    case "set":
    case "map":
    case "tuple":
    case "object":
    case "union":
    case "toJSON":
      return undefined;
  }
}
