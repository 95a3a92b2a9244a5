/** The versions of OpenAPI in which a document can be written. */
export const OPENAPI_VERSIONS = ["3.0", "3.1", "3.2"] as const;

export type OpenapiVersion = (typeof OPENAPI_VERSIONS)[number];
