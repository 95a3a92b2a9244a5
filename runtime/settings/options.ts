/**
 * Where settings are read from, and what their variables are called.
 * @example const readSettings = settings<{ port: Int }>({ prefix: "SHOP_", envFile: false } satisfies SettingsOptions);
 */
export interface SettingsOptions {
  /** In front of the name of every variable: with `"SHOP_"`, `databaseUrl` is `SHOP_DATABASE_URL`. */
  readonly prefix?: string;
  /**
   * Files with variables, in the syntax of Node's `--env-file`, relative to the working directory. What is set in the
   * environment wins over what a file says, and an earlier file over a later one; a file that does not exist is passed over.
   * `false` reads none. Default: `".env"`.
   */
  readonly envFile?: string | readonly string[] | false;
  /** Read in the place of the environment and of files: `env` of `cloudflare:workers`, or what a test sets. */
  readonly env?: Variables | (() => Variables);
}

/**
 * Variables by name. What is no string is taken as it is, as a number or a list.
 * @example
 * ```ts
 * const variables: Variables = { SHOP_PORT: "8000" };
 * const readSettings = settings<{ port: Int }>({ prefix: "SHOP_", env: variables });
 * ```
 */
export type Variables = Readonly<Record<string, unknown>>;
