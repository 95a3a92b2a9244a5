/** What to change in a module. Text hosts insert text. Where TypeScript emits, the text becomes part of its tree. */
export interface Edits {
  /**
   * Statements for the top of the module: first the import of `countersign/generated`, then functions and constants. Empty if
   * there is nothing to append to.
   */
  readonly prelude: string;
  readonly routes: readonly RouteEdit[];
}

/**
 * What was compiled is appended to the call as its last argument: the operation to a route, guards to `new App(…)`, `new
 * Router(…)` and `route(…)`, the encoding of the handler's results to `onError(…)`, and a dependency to `resolve(…)` and
 * `override(…)`.
 */
export interface RouteEdit {
  /** Offsets of the call or `new` expression in the source file. */
  readonly call: { readonly start: number; readonly end: number };
  /** The text of the argument: the name of a constant in the prelude. */
  readonly argument: string;
}
