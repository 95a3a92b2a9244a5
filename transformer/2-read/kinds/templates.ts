import type { Schema } from "../../schema.js";
import type { TypeRef } from "../../semantics/semantics.js";
import { inside, type Place } from "../place.js";
import { type Reading, refuse } from "../reading.js";

/** RFC 8259, section 6. */
const JSON_NUMBER = "-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?";
const INTEGER = "-?(?:0|[1-9]\\d*)";

/** `` `user-${number}` `` as an anchored regular expression. */
export function readTemplate(
  type: TypeRef,
  texts: readonly string[],
  types: readonly TypeRef[],
  place: Place,
  reading: Reading,
): Schema {
  const text = reading.semantics.print(type);
  let source = escaped(texts[0] ?? "");
  for (const [i, part] of types.entries()) {
    const schema = reading.read(part, inside(place, `[${i}]`));
    if (schema.kind === "never") return schema;
    const piece = sourceOf(schema, reading);
    if (piece === undefined) {
      return refuse(reading, "CS2018", { part: reading.semantics.print(part), type: text }, place);
    }
    source += piece + escaped(texts[i + 1] ?? "");
  }
  return { kind: "template", source: `^${source}$`, text };
}

/** What a placeholder may be replaced by; `undefined` where a regular expression cannot say it. */
function sourceOf(schema: Schema, reading: Reading): string | undefined {
  const resolved = reading.resolve(schema);
  switch (resolved?.kind) {
    case "string":
      return saysOnly(resolved, "kind") ? "[\\s\\S]*" : undefined;
    case "number":
      if (saysOnly(resolved, "kind")) return JSON_NUMBER;
      return resolved.type === "int" && saysOnly(resolved, "kind", "type") ? INTEGER : undefined;
    case "bigint":
      return saysOnly(resolved, "kind") ? INTEGER : undefined;
    case "boolean":
      return "(?:true|false)";
    case "null":
      return "null";
    case "literal":
      return `(?:${resolved.values.map((value) => escaped(String(value))).join("|")})`;
    case "template":
      return `(?:${resolved.source.slice(1, -1)})`;
    case "union": {
      const members = resolved.members.map((member) => sourceOf(member, reading));
      return members.includes(undefined) ? undefined : `(?:${members.join("|")})`;
    }
    default:
      return undefined;
  }
}

function saysOnly(schema: Schema, ...keys: readonly string[]): boolean {
  return Object.keys(schema).every((key) => keys.includes(key));
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
