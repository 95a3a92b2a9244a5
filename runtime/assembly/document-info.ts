import type { DocumentInfo } from "../contract/document.js";

/** The options of `new App({…})` that the document shows. */
export interface DocumentOptions extends Omit<DocumentInfo, "tags" | "issueLimit" | "extensions"> {
  /** Your own members of the document itself: `{ "x-tagGroups": […] }`. Those in `extensions` belong to all operations. */
  readonly documentExtensions?: NonNullable<DocumentInfo["extensions"]>;
  /** Your own members of the document's `info`: `{ "x-logo": { url: "…" } }`. */
  readonly infoExtensions?: NonNullable<DocumentInfo["infoExtensions"]>;
  /**
   * The form of error responses and their documentation: `{"detail": …}` as in FastAPI, or with `"problem"` problem details (RFC
   * 9457, `application/problem+json`). Default `"detail"`.
   */
  readonly errors?: NonNullable<DocumentInfo["errors"]>;
  /**
   * Describes tags, in the order in which the docs UI lists them. Not called `tags` as in OpenAPI: that option, as on a router
   * and a route, names the tags that operations get.
   */
  readonly tagDescriptions?: NonNullable<DocumentInfo["tags"]>;
  /** The maximum number of issues that a 422 lists. After that number, nothing further is checked. Default 100. */
  readonly issueLimit?: number;
  /**
   * The version of OpenAPI in which the document is written. In `"3.2"`, each item of JSON Lines and each event of an event
   * stream has its own schema (`itemSchema`); in `"3.1"`, the default, they are described as items of an array. `"3.0"` is for
   * tools that read nothing newer: it describes some types less precisely, and has no webhooks.
   */
  readonly openapiVersion?: NonNullable<DocumentInfo["openapiVersion"]>;
  /**
   * Generates an example from its type for each parameter, body and successful response that has none. Examples are the same for
   * the same program. Default `false`: documentation pages generate their own.
   */
  readonly examples?: NonNullable<DocumentInfo["examples"]>;
  /** How clients select a version of the API. Routes name theirs with `versions`. */
  readonly versioning?: NonNullable<DocumentInfo["versioning"]>;
  /** Documents in addition to the main one. */
  readonly documents?: NonNullable<DocumentInfo["documents"]>;
  /** The paths of the app's probes, and whether the document shows them. */
  readonly health?: NonNullable<DocumentInfo["health"]>;
}

/** The name of each option in the document's part. */
const NAMES = {
  title: "title",
  version: "version",
  summary: "summary",
  description: "description",
  termsOfService: "termsOfService",
  contact: "contact",
  license: "license",
  servers: "servers",
  tagDescriptions: "tags",
  externalDocs: "externalDocs",
  infoExtensions: "infoExtensions",
  documentExtensions: "extensions",
  errors: "errors",
  issueLimit: "issueLimit",
  openapiVersion: "openapiVersion",
  examples: "examples",
  versioning: "versioning",
  documents: "documents",
  health: "health",
} as const satisfies { readonly [Option in keyof DocumentOptions]-?: keyof DocumentInfo };

export const DOCUMENT_OPTIONS = Object.keys(NAMES) as readonly (keyof DocumentOptions)[];

/** Returns the document's part of an application's options. The compiler passes the options that it read from the source. */
export function documentInfo(options: DocumentOptions): DocumentInfo {
  const { title, version } = options;
  const said = DOCUMENT_OPTIONS.filter((name) => options[name] !== undefined);
  return { title, version, ...Object.fromEntries(said.map((name) => [NAMES[name], options[name]])) };
}
