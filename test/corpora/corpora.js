// Types from other projects. Each folder has an app that takes and returns them, valid payloads, and the same types for typia.

/** Corpora with payloads; `npm test` checks `seeds` mutations for each route. */
export const corpora = ["octokit", "geojson", "openai", "lsp", "slack", "fhir"];

/**
 * Types that are known to break compilers: they result in a diagnostic. `WithContext<Person>` reaches all of schema.org through
 * unions of hundreds of members, `TopLevelSpec` is a union of generics over each other, and `Document` intersects arrays.
 */
export const refused = { "schema-dts": "CS2023", "vega-lite": "CS2023", "openapi-types": "CS2009" };
