import { compiledArgument } from "../compiled-argument.js";
import type { CompiledSettings } from "../contract/settings.js";
import { Issues } from "../generated/issues.js";
import { environmentOf } from "./environment.js";
import type { SettingsOptions } from "./options.js";
import { problemsOf } from "./problems.js";
import { sealed } from "./sealed.js";
import { messageOf, SettingsError } from "./settings-error.js";
import { textsOf } from "./texts.js";

/**
 * Returns the settings. The first call reads them, and later calls return the same object.
 * @throws SettingsError with all that is wrong; it is then read again by the next call.
 * @example
 * ```ts
 * const readSettings: ReadSettings<{ port: Int }> = settings<{ port: Int }>();
 * const { port } = readSettings();
 * ```
 */
export type ReadSettings<T> = () => Readonly<T>;

/**
 * Creates a function that reads a program's settings from environment variables, as a type declares them.
 *
 * The variable of a property is its name in capitals, with `_` between words: `databaseUrl` is `DATABASE_URL`. A property of an
 * object is prefixed with the object's name: `DATABASE__URL`. Texts are read like those of a query string: numbers, booleans
 * (`true`, `1`, `on`, `yes` …), dates, URLs, enums, with their constraints and defaults. The items of a list are separated by
 * commas. Everything else, such as maps and lists of objects, is JSON. An empty variable counts as not set.
 *
 * The settings are frozen. `console.log` and `JSON.stringify` show `**********` instead of a `Secret<T>`.
 *
 * @param options the prefix of all names, and where variables are read from: by default the environment, then `.env`.
 * @returns a function for `Depends<typeof readSettings, { scope: "app" }>`, `app.override` and scripts.
 * @throws Error if the call was not compiled.
 * @example
 * ```ts
 * interface Settings {
 *   databaseUrl: URL;
 *   port: Int & Default<8000>;
 *   tokenSecret: Secret<string & MinLength<32>>;
 * }
 * export const readSettings = settings<Settings>({ prefix: "SHOP_" });
 * ```
 */
export function settings<T extends object>(options?: SettingsOptions): ReadSettings<T>;
export function settings(...args: readonly unknown[]): ReadSettings<object> {
  const compiled = compiledArgument<CompiledSettings>(args, {
    called: settings,
    text: "settings<T>()",
    why: "The type declares the variables, and only the compiler can read it.",
    member: "variables",
    name: ({ source }) => `settings<T>() (${source})`,
  });
  const options = (args.length > 1 ? args[0] : undefined) ?? {};
  let known: object | undefined;
  return () => (known ??= read(compiled, options));
}

function read(compiled: CompiledSettings, options: SettingsOptions): object {
  const { variables, decode, source } = compiled;
  const { prefix = "" } = options;
  const environment = environmentOf(options);
  const texts = textsOf(compiled, prefix, environment);
  const issues = new Issues(Number.POSITIVE_INFINITY).copying();
  const decoded = decode(texts.texts, issues);
  if (issues.count === 0 && texts.malformed.size === 0) return sealed(decoded as object, variables);
  const told = problemsOf(issues.issues, variables, prefix, texts, environment);
  throw new SettingsError(messageOf(told.problems, source, environment.places), told.issues);
}
