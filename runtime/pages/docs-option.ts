/** The docs UIs. Swagger UI comes with Countersign; Scalar is a package that the project installs. */
export type DocsUi = "swagger" | "scalar";

/**
 * The docs UI of an app, if its path alone is not enough.
 * @example new App({ title: "Shop", version: "1.0.0", docs: { path: "/reference", ui: "scalar" } satisfies DocsOptions });
 */
export interface DocsOptions {
  /** Where it is served, below `prefix`. Default `/docs`. */
  readonly path?: string;
  /**
   * The docs UI that shows the documents of the app. `scalar` needs the package `@scalar/api-reference` where the app runs, and
   * Node, Bun or Deno to read it. Default `swagger`.
   */
  readonly ui?: DocsUi;
}

/** The option `docs` of an app, with all defaults. `path` is `undefined` if the docs UI is switched off. */
export function docsOptions(docs: string | false | DocsOptions = {}): {
  readonly path: string | undefined;
  readonly ui: DocsUi;
} {
  if (docs === false) return { path: undefined, ui: "swagger" };
  const { path = "/docs", ui = "swagger" } = typeof docs === "string" ? { path: docs } : docs;
  return { path, ui };
}
