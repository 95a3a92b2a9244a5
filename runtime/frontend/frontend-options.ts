/**
 * How the files of a frontend are served.
 * @example app.frontend("/", "web/dist", { fallback: "index.html" } satisfies FrontendOptions);
 */
export interface FrontendOptions {
  /**
   * What is answered where no file is: a file of the folder, by its path in it.
   * - A page such as `index.html` or `200.html`, with status 200, to navigation alone: the frontend's router shows the rest.
   * - `404.html`, with status 404, to whoever accepts HTML.
   * - `"auto"`, the default: `404.html` where the folder has it, else `index.html` where it has that.
   * - `false`: the application's own 404.
   */
  readonly fallback?: "auto" | "index.html" | "404.html" | (string & {}) | false | undefined;
  /**
   * Folders in it whose files have a hash of their content in their names: `"assets"` of Vite. Browsers keep these for a year,
   * and ask for a new version of all others each time.
   */
  readonly immutable?: string | readonly string[] | undefined;
  /** Sends `app.js.br` or `app.js.gz` in the place of `app.js` to who accepts that, where the build has made them. Default `false`. */
  readonly precompressed?: boolean | undefined;
  /** Whether files and folders whose names begin with a dot may be sent. Default `false`, but for `.well-known`. */
  readonly dotFiles?: boolean | undefined;
  /**
   * Whether the application refuses to start without the folder and the fallback that it names. Default `true`, but `false` where
   * `NODE_ENV` is `development`, as in `countersign dev`: there it is only logged.
   */
  readonly mustExist?: boolean | undefined;
}
