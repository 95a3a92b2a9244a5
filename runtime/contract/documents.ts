/** Selects operations of an app. All members must match; for a list, one of its items. */
export interface OperationSelection {
  /** Operations that have one of these tags. */
  readonly tags?: readonly string[];
  /** Operations whose full path is one of these or below one of them, in Hono's syntax: `"/admin"`. */
  readonly paths?: readonly string[];
  /** Operations that are deprecated, or those that are not. */
  readonly deprecated?: boolean;
  /** Operations that are hidden, or those that are not. */
  readonly hidden?: boolean;
}

/** A document of an app in addition to its main one: what it shows, and how it describes itself. */
export interface FurtherDocument {
  /**
   * What it shows. If there are several selections, an operation has to match one of them. Default: all operations that are not
   * hidden.
   */
  readonly include?: OperationSelection | readonly OperationSelection[];
  /** What it leaves out of these. */
  readonly exclude?: OperationSelection | readonly OperationSelection[];
  /** The version of the API that it shows, one of the app's `versioning`. Default: that of the main document. */
  readonly apiVersion?: string;
  /** Whether it also shows hidden operations. Default `false`. */
  readonly hidden?: boolean;
  /** Replaces the app's own. */
  readonly title?: string;
  /** Replaces the app's own. */
  readonly version?: string;
  /** Replaces the app's own. */
  readonly summary?: string;
  /** Replaces the app's own. */
  readonly description?: string;
  /** Replaces the app's own. */
  readonly servers?: readonly { url: string; description?: string }[];
}

/** Documents by the paths at which they are served. */
export type FurtherDocuments = { readonly [path: string]: FurtherDocument };
