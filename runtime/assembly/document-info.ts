import type { DocumentInfo } from "../contract/document.js";

/** The options of `new App({…})` that the document shows. */
export interface DocumentOptions extends Omit<DocumentInfo, "tags" | "issueLimit"> {
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
}

/** The document's part of an application's options; the compiler gives it the options it read from the source. */
export function documentInfo(options: DocumentOptions): DocumentInfo {
  const {
    title,
    version,
    summary,
    description,
    termsOfService,
    contact,
    license,
    servers,
    externalDocs,
    errors,
    issueLimit,
  } = options;
  return {
    title,
    version,
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    ...(termsOfService !== undefined && { termsOfService }),
    ...(contact && { contact }),
    ...(license && { license }),
    ...(servers && { servers }),
    ...(options.tagDescriptions && { tags: options.tagDescriptions }),
    ...(externalDocs && { externalDocs }),
    ...(errors && { errors }),
    ...(issueLimit !== undefined && { issueLimit }),
  };
}
