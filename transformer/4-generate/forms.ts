import type { Schema, TypeTable } from "../schema.js";

/** What a value of a member can be, as bits that `runtime/generated/members.ts` knows, too. */
const OBJECT = 1;
const ARRAY = 2;
const STRING = 4;
const NUMBER = 8;
const BOOLEAN = 16;
/** Not to be told beforehand: anything goes, or it looks different in JSON and in the handler. */
const ANY = 0;

/** The forms in which a type's values come, on the way in and on the way out. */
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
      return schema.values.reduce<number>(
        (forms, value) => forms | FORM_OF[typeof value as keyof typeof FORM_OF],
        0,
      );
    case "union": {
      const all = schema.members.map((member) => formsOf(member, types, around));
      return all.includes(ANY) ? ANY : all.reduce((forms, each) => forms | each, 0);
    }
    case "ref": {
      const named = types.get(schema.id);
      if (!named || around.has(schema.id)) return ANY;
      return formsOf(named.schema, types, new Set([...around, schema.id]));
    }
    default:
      return ANY;
  }
}

const FORM_OF = { string: STRING, number: NUMBER, boolean: BOOLEAN } as const;
