/** What to change in a module. Text hosts insert text; where TypeScript emits, the text becomes part of its tree. */
export interface Edits {
  /**
   * Statements for the top of the module: first the import of `countersign/generated`, then functions and
   * constants. Empty when there is nothing to append to.
   */
  readonly prelude: string;
  readonly routes: readonly RouteEdit[];
}

/**
 * What was compiled is appended to the call as its last argument: to a route its operation, to `new App(…)`,
 * `new Router(…)` and `route(…)` their guards, to `onError(…)` how its handler's results are
 * encoded, to `resolve(…)` and `override(…)` a dependency.
 */
export interface RouteEdit {
  /** Offsets of the call or `new` expression in the source file. */
  readonly call: { readonly start: number; readonly end: number };
  /** The text of the argument: the name of a constant in the prelude. */
  readonly argument: string;
}
