interface Versions {
  /** The names of all versions, oldest first: `["1", "2"]`. Ranges of routes refer to this order. */
  readonly versions: readonly string[];
  /**
   * The version for requests that name none, and the one that `/openapi.json` shows. Without a default, a request must name one
   * (400), and the document shows the last.
   */
  readonly default?: string;
}

/**
 * How clients select a version of an API.
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
      /** The header's name. Default `Api-Version`. */
      readonly header?: string;
    })
  | (Versions & {
      /** `Accept: application/vnd.shop.v2+json`, which is then also the media type of JSON results. */
      readonly by: "mediaType";
      /** The media type without version and suffix: `application/vnd.shop`. */
      readonly mediaType: string;
    });
