/** What to change in a module. Text hosts insert text; the ts-patch host parses it and grafts the nodes. */
export interface Edits {
  /**
   * Statements for the top of the module: first the import of `countersign/generated`, then functions and
   * constants. Empty when the module registers no route.
   */
  readonly prelude: string;
  readonly routes: readonly RouteEdit[];
}

/** The compiled operation is appended to the route call as its last argument. */
export interface RouteEdit {
  /** Offsets of the call expression in the source file. */
  readonly call: { readonly start: number; readonly end: number };
  /** The text of the argument: the name of a constant in the prelude. */
  readonly argument: string;
}
