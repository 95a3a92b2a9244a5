import { dirname, relative } from "node:path";
import type { LinkedProgram } from "../5-link/linked-program.js";
import { reachable } from "../parts.js";
import type { Direction, NamedType, Schema, TypeTable } from "../schema.js";
import type { TypeWriting } from "./client-module.js";

/**
 * The types of a program that a client imports, and from where: those that are exported under their own name and are the same for
 * the client and the server. Others are written out.
 * @param file absolute path of the file in which the client is written.
 */
export function importedTypes(file: string, program: LinkedProgram): TypeWriting["imported"] {
  return (type, direction) => {
    const { id, name, declaration } = type;
    // A type with arguments has no name that could be imported.
    if (!declaration || !id.endsWith(`#${name}`) || !program.isExported(declaration)) return undefined;
    if (!isSame(type, direction, program.types)) return undefined;
    return { name, from: specifier(file, declaration.file) };
  };
}

function isSame({ schema }: NamedType, direction: Direction, types: TypeTable): boolean {
  for (const part of reachable([schema], types, direction)) if (isOther(part)) return false;
  return true;
}

/** Whether the client has it in a different form than the server declares. */
function isOther(schema: Schema): boolean {
  if (schema.kind === "toJSON" || schema.kind === "upload") return true;
  return schema.kind === "object" && schema.properties.some((property) => property.default !== undefined);
}

/** `./models.ts` is imported as `./models.js`, which every kind of module resolution supports. */
function specifier(from: string, to: string): string {
  const path = relative(dirname(from), to).replaceAll("\\", "/");
  const module = path.replace(/\.([cm]?)tsx?$/, ".$1js");
  return module.startsWith(".") ? module : `./${module}`;
}
