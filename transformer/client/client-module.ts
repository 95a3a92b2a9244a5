import { type Direction, type NamedType, resolve, type Schema, type TypeTable } from "../schema.js";
import { type LibraryName, libraryText } from "./library.js";
import { type Names, topLevelNames } from "./names.js";

/** The functions that a named type can have. */
export type FunctionKind = "encode" | "decode" | "isSent" | "isGiven";

/** A client while it is written: what its operations use, each item once. */
export interface ClientModule {
  readonly types: TypeTable;
  readonly names: Names;
  /** The name of a part of the library, which this adds to the client. */
  library(name: LibraryName): string;
  /** The name of a named type, for values in one direction. */
  typeName(id: string, direction: Direction): string;
  /** The name of a function for a named type, which this adds to the client. */
  typeFunction(kind: FunctionKind, id: string): string;
  /** Whether the value that is sent differs from the caller's value, in itself or in one of its parts. */
  isConverted(schema: Schema, direction: Direction): boolean;
  /** The imports, if there are any. */
  imports(): string;
  /** The text of everything that is used. */
  text(): string;
}

/** How named types are written: their declarations, and their functions. */
export interface TypeWriting {
  declaration(name: string, type: NamedType, direction: Direction, module: ClientModule): string;
  function(kind: FunctionKind, name: string, type: NamedType, module: ClientModule): string;
  /** A name from another module that is the type, and the import that it needs. */
  imported(
    type: NamedType,
    direction: Direction,
  ): { readonly name: string; readonly from: string } | undefined;
  isConverted(schema: Schema, direction: Direction, types: TypeTable): boolean;
  /** The name of a type in the document. */
  nameOf(id: string, direction: Direction): string;
}

export function createClientModule(types: TypeTable, writing: TypeWriting): ClientModule {
  const names = topLevelNames();
  const used = new Set<LibraryName>();
  const typeNames = new Map<string, string>();
  const functions = new Map<string, string>();
  const converted = new Map<string, boolean>();
  const imports = new Map<string, Set<string>>();
  const declarations: string[] = [];
  const bodies: string[] = [];
  const typeOf = (id: string): NamedType => {
    const type = types.get(id);
    if (!type) throw new Error(`Schema refers to ${id}, which is not in the type table`);
    return type;
  };
  const module: ClientModule = {
    types,
    names,
    library(name) {
      used.add(name);
      return name;
    },
    typeName(id, direction) {
      const wanted = writing.nameOf(id, direction);
      const key = `${id} ${wanted}`;
      const known = typeNames.get(key);
      if (known !== undefined) return known;
      const type = typeOf(id);
      const other = writing.imported(type, direction);
      const name = names.take(other?.name ?? wanted);
      // Set before the type is written, because a type may contain itself.
      typeNames.set(key, name);
      if (other) {
        const all = imports.get(other.from) ?? new Set();
        imports.set(other.from, all.add(other.name === name ? name : `${other.name} as ${name}`));
        return name;
      }
      const at = declarations.push("") - 1;
      declarations[at] = writing.declaration(name, type, direction, module);
      return name;
    },
    typeFunction(kind, id) {
      const key = `${kind} ${id}`;
      const known = functions.get(key);
      if (known !== undefined) return known;
      const type = typeOf(id);
      const name = names.take(kind + type.name);
      functions.set(key, name);
      const at = bodies.push("") - 1;
      bodies[at] = writing.function(kind, name, type, module);
      return name;
    },
    isConverted(schema, direction) {
      if (schema.kind !== "ref") return writing.isConverted(schema, direction, types);
      const key = `${direction} ${schema.id}`;
      const known = converted.get(key);
      if (known !== undefined) return known;
      const result = writing.isConverted(resolve(schema, types), direction, types);
      converted.set(key, result);
      return result;
    },
    imports: () =>
      [...imports]
        .map(([from, all]) => `import type { ${[...all].sort().join(", ")} } from ${JSON.stringify(from)};`)
        .sort()
        .join("\n"),
    text() {
      return [...declarations, ...bodies, libraryText(used)].filter((one) => one !== "").join("\n\n");
    },
  };
  return module;
}
