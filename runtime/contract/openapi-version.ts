/** The versions of OpenAPI that a document can be written in. */
export type OpenapiVersion = "3.1" | "3.2";
