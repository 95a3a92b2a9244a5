import type { DocumentInfo } from "../contract/document.js";

/** The options of `new App({…})` that the document shows. */
export interface DocumentOptions extends Omit<DocumentInfo, "tags" | "issueLimit" | "extensions"> {
  /** Members of one's own of the document itself: `{ "x-tagGroups": […] }`. Those in `extensions` are of all operations. */
  readonly documentExtensions?: NonNullable<DocumentInfo["extensions"]>;
  /** Members of one's own of the document's `info`: `{ "x-logo": { url: "…" } }`. */
  readonly infoExtensions?: NonNullable<DocumentInfo["infoExtensions"]>;
  /**
   * How errors are answered and documented: `{"detail": …}` as in FastAPI, or with `"problem"` as problem details
   * (RFC 9457, `application/problem+json`). Default `"detail"`.
   */
  readonly errors?: NonNullable<DocumentInfo["errors"]>;
  /**
   * Describes tags, in the order the docs UI lists them. Not called `tags` as in OpenAPI: that option, as on a
   * router and a route, names the tags that operations get.
   */
  readonly tagDescriptions?: NonNullable<DocumentInfo["tags"]>;
  /**
   * The most issues that a 422 lists; once they are found, nothing further is checked. Default 100.
   */
  readonly issueLimit?: number;
  /**
   * The version of OpenAPI that the document is written in. In `"3.2"` each item of JSON Lines and each event of an event stream
   * is described by itself (`itemSchema`); in `"3.1"`, the default, as an item of an array. `"3.0"` is for tools that read
   * nothing newer: it says some types more loosely, and has no webhooks.
   */
  readonly openapiVersion?: NonNullable<DocumentInfo["openapiVersion"]>;
  /**
   * Makes an example for each parameter, body and successful response that has none, of its type: the same for the same program. Default
   * `false`: pages of documentation make their own.
   */
  readonly examples?: NonNullable<DocumentInfo["examples"]>;
  /** How clients say which version of the API they want; routes name theirs with `versions`. */
  readonly versioning?: NonNullable<DocumentInfo["versioning"]>;
  /** Documents beside the main one. */
  readonly documents?: NonNullable<DocumentInfo["documents"]>;
  /** Where the probes of the app are, and whether the document shows them. */
  readonly health?: NonNullable<DocumentInfo["health"]>;
}

/** What each option is called in the document's part. */
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

/** The document's part of an application's options; the compiler gives it the options it read from the source. */
export function documentInfo(options: DocumentOptions): DocumentInfo {
  const { title, version } = options;
  const said = DOCUMENT_OPTIONS.filter((name) => options[name] !== undefined);
  return { title, version, ...Object.fromEntries(said.map((name) => [NAMES[name], options[name]])) };
}
