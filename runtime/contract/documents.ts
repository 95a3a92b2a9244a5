/** Operations among those of an app. All that is said must hold; of a list, one member. */
export interface OperationSelection {
  /** Those that have one of these tags. */
  readonly tags?: readonly string[];
  /** Those whose full path is one of these or below one of them, in Hono's syntax: `"/admin"`. */
  readonly paths?: readonly string[];
  /** Those that are deprecated, or those that are not. */
  readonly deprecated?: boolean;
  /** Those that are hidden, or those that are not. */
  readonly hidden?: boolean;
}

/** What a document of an app shows beside its main one, and what it says of itself. */
export interface FurtherDocument {
  /** What it shows: of several selections, what one of them names. Default all operations that are not hidden. */
  readonly include?: OperationSelection | readonly OperationSelection[];
  /** What it leaves out of that. */
  readonly exclude?: OperationSelection | readonly OperationSelection[];
  /** The version of the API that it shows, of those that the app's `versioning` lists. Default that of the main document. */
  readonly apiVersion?: string;
  /** Shows hidden operations, too. Default `false`. */
  readonly hidden?: boolean;
  /** In the place of the app's own. */
  readonly title?: string;
  /** In the place of the app's own. */
  readonly version?: string;
  /** In the place of the app's own. */
  readonly summary?: string;
  /** In the place of the app's own. */
  readonly description?: string;
  /** In the place of the app's own. */
  readonly servers?: readonly { url: string; description?: string }[];
}

/** Documents by the paths where they are served. */
export type FurtherDocuments = { readonly [path: string]: FurtherDocument };
