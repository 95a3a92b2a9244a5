/**
 * Who answers questions about types. `typescript6`: its checker over the whole program. `declared`: its checker over what
 * the project's own files declare, the whole program behind it. `typescript7`: the same with TypeScript 7 in between.
 */
export type Door = (typeof DOORS)[number];

const DOORS = ["typescript6", "declared", "typescript7"] as const;

/** The door of a project, which the variable `COUNTERSIGN_DOOR` overrides. */
export function doorOf(): Door {
  return DOORS.find((door) => door === process.env["COUNTERSIGN_DOOR"]) ?? "typescript6";
}
