/**
 * Who answers questions about types. `typescript6`: its checker over the whole program. `declared`: its checker over what
 * the project's own files declare, the whole program behind it. `typescript7`: the same with TypeScript 7 in between.
 */
export type Door = (typeof DOORS)[number];

const DOORS = ["typescript6", "declared", "typescript7"] as const;

/**
 * The door of a project, which the variable `COUNTERSIGN_DOOR` overrides.
 * @param usual what suits the host: one that has TypeScript 6 check types needs the whole program anyway.
 */
export function doorOf(usual: Door): Door {
  return DOORS.find((door) => door === process.env["COUNTERSIGN_DOOR"]) ?? usual;
}
