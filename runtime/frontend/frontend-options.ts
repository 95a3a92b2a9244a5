/**
 * How the files of a frontend are served.
 * @example app.frontend("/", "web/dist", { fallback: "index.html" } satisfies FrontendOptions);
 */
export interface FrontendOptions {
  /**
   * The response if there is no file: a file of the folder, by its path in it.
   * - A page such as `index.html` or `200.html`, with status 200, only for navigation: the frontend's router shows the rest.
   * - `404.html`, with status 404, for clients that accept HTML.
   * - `"auto"`, the default: `404.html` if the folder has it, otherwise `index.html` if it has that.
   * - `false`: the application's own 404.
   */
  readonly fallback?: "auto" | "index.html" | "404.html" | (string & {}) | false | undefined;
  /**
   * Folders in it whose files have a hash of their content in their names: `"assets"` for Vite. Browsers keep these for a year,
   * and check all others for a new version each time.
   */
  readonly immutable?: string | readonly string[] | undefined;
  /**
   * Sends `app.js.br` or `app.js.gz` instead of `app.js` to clients that accept it, if the build has made them. Default `false`.
   */
  readonly precompressed?: boolean | undefined;
  /** Whether files and folders whose names begin with a dot may be sent. Default `false`, except for `.well-known`. */
  readonly dotFiles?: boolean | undefined;
  /**
   * Whether the application refuses to start without the folder and the fallback that it names. Default `true`, but `false` if
   * `NODE_ENV` is `development`, as in `countersign dev`: it is then only logged.
   */
  readonly mustExist?: boolean | undefined;
}
