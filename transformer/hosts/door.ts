/**
 * How the compiler gets answers to questions about types. `typescript6`: by its checker over the whole program. `declared`: by its checker over
 * the declarations of the project's own files, with the whole program as a fallback. `typescript7`: the same, with TypeScript 7
 * in between.
 */
export type Door = (typeof DOORS)[number];

const DOORS = ["typescript6", "declared", "typescript7"] as const;

/**
 * The door of a project, which the variable `COUNTERSIGN_DOOR` overrides.
 * @param usual the best one for the host: a host that checks types with TypeScript 6 needs the whole program anyway.
 */
export function doorOf(usual: Door): Door {
  return DOORS.find((door) => door === process.env["COUNTERSIGN_DOOR"]) ?? usual;
}
