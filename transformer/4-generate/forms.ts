import {
  ANY,
  ARRAY,
  BOOLEAN,
  NUMBER,
  OBJECT,
  SCALAR_FORMS,
  STRING,
} from "../../runtime/contract/value-forms.js";
import type { Schema, TypeTable } from "../schema.js";

/** The forms in which a type's values occur, as input and as output. */
export function formsOf(schema: Schema, types: TypeTable, around: ReadonlySet<string> = new Set()): number {
  switch (schema.kind) {
    case "object":
      return OBJECT;
    case "array":
    case "tuple":
      return ARRAY;
    case "string":
    case "template":
      return STRING;
    case "number":
      return NUMBER;
    case "boolean":
      return BOOLEAN;
    case "literal":
      return schema.values.reduce<number>((forms, value) => forms | (SCALAR_FORMS[typeof value] ?? ANY), ANY);
    case "union": {
      const all = schema.members.map((member) => formsOf(member, types, around));
      return all.includes(ANY) ? ANY : all.reduce((forms, each) => forms | each, 0);
    }
    case "ref": {
      const named = types.get(schema.id);
      if (!named || around.has(schema.id)) return ANY;
      return formsOf(named.schema, types, new Set([...around, schema.id]));
    }
    // These look different in the handler, or can be anything.
    case "bigint":
    case "parsed":
    case "upload":
    case "set":
    case "map":
    case "toJSON":
    case "null":
    case "unknown":
    case "never":
      return ANY;
  }
}
