/**
 * Where settings are read from, and how their variables are named.
 * @example const readSettings = settings<{ port: Int }>({ prefix: "SHOP_", envFile: false } satisfies SettingsOptions);
 */
export interface SettingsOptions {
  /** Precedes the name of every variable: with `"SHOP_"`, `databaseUrl` is `SHOP_DATABASE_URL`. */
  readonly prefix?: string;
  /**
   * Files with variables, in the syntax of Node's `--env-file`, relative to the working directory. The environment has precedence
   * over files, and an earlier file over a later one. A file that does not exist is skipped. `false` reads none. Default:
   * `".env"`.
   */
  readonly envFile?: string | readonly string[] | false;
  /** Read instead of the environment and files: `env` of `cloudflare:workers`, or the variables of a test. */
  readonly env?: Variables | (() => Variables);
}

/**
 * Variables by name. A value that is not a string is used unchanged, such as a number or a list.
 * @example
 * ```ts
 * const variables: Variables = { SHOP_PORT: "8000" };
 * const readSettings = settings<{ port: Int }>({ prefix: "SHOP_", env: variables });
 * ```
 */
export type Variables = Readonly<Record<string, unknown>>;
