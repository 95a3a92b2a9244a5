import { resolve, type Schema, type TypeTable } from "../../schema.js";

/**
 * Whether a string that is not of the type may be shown. A type that accepts strings of any form does not exclude a password in
 * them, as in a URL.
 */
export function mayBeShown(schema: Schema, types: TypeTable): boolean {
  const resolved = resolve(schema, types);
  switch (resolved.kind) {
    case "number":
    case "bigint":
    case "boolean":
    case "literal":
    case "null":
      return true;
    case "parsed":
      return resolved.type !== "URL" && resolved.type !== "Uint8Array";
    case "array":
    case "set":
      return mayBeShown(resolved.items, types);
    case "union":
      return resolved.members.every((member) => mayBeShown(member, types));
    case "string":
    case "template":
    case "upload":
    case "unknown":
    case "never":
    case "map":
    case "tuple":
    case "object":
    case "toJSON":
      return false;
  }
}
