interface Versions {
  /** The names of all versions, oldest first: `["1", "2"]`. Ranges of routes are about this order. */
  readonly versions: readonly string[];
  /**
   * The version of who asks for none, and the one that `/openapi.json` shows. Without it a request must name one (400), and the document
   * shows the last.
   */
  readonly default?: string;
}

/**
 * How clients say which version of an API they want.
 * @example new App({ title: "Shop", version: "2", versioning: { by: "header", versions: ["1", "2"] } satisfies Versioning });
 */
export type Versioning =
  | (Versions & {
      /** `/v2/items`: each version has its own paths, below the app's `prefix`. */
      readonly by: "path";
    })
  | (Versions & {
      /** `Api-Version: 2` */
      readonly by: "header";
      /** Its name. Default `Api-Version`. */
      readonly header?: string;
    })
  | (Versions & {
      /** `Accept: application/vnd.shop.v2+json`, which JSON results then are. */
      readonly by: "mediaType";
      /** The media type without version and suffix: `application/vnd.shop`. */
      readonly mediaType: string;
    });
