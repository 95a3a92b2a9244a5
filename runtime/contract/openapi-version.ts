/** The versions of OpenAPI that a document can be written in. */
export const OPENAPI_VERSIONS = ["3.0", "3.1", "3.2"] as const;

export type OpenapiVersion = (typeof OPENAPI_VERSIONS)[number];
