import type { Limits } from "../2-read/reader.js";
import { CS4011, CS4043 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Rules } from "../rules/check-rules.js";
import { nearestName } from "../spelling.js";
import type { WireStyle } from "../wire-styles.js";
import { type ClientSettings, readClientSettings } from "./client-settings.js";
import { type DevSettings, readDevSettings } from "./dev-settings.js";
import { readLimits } from "./limits.js";
import { readRules } from "./rules.js";
import { readWireStyle } from "./wire-style.js";

/** A project's options in its package.json, by key: `"countersign": { "wire": "snake_case" }`. */
export interface PackageOptions {
  /** The module that exports the app, relative to package.json. */
  readonly entry: string | undefined;
  /** The limits for reading types. */
  readonly limits: Limits;
  /** The style of names on the wire. */
  readonly wire: WireStyle | undefined;
  /** The project's own rules. */
  readonly rules: Rules;
  /** The generated client. */
  readonly client: ClientSettings;
  /** How `countersign dev` restarts. */
  readonly dev: DevSettings;
}

/** The value of a key, and what is wrong with it. An invalid value counts as absent. */
interface ReadOption<T> {
  readonly value: T;
  readonly problem?: Diagnostic | undefined;
}

/** How each key is read. The input is `undefined` if the key is absent. `file` is the path of package.json. */
const READERS: {
  readonly [Key in keyof PackageOptions]: (written: unknown, file: string) => ReadOption<PackageOptions[Key]>;
} = {
  entry: readEntry,
  limits: readLimits,
  wire: readWireStyle,
  rules: readRules,
  client: readClientSettings,
  dev: readDevSettings,
};

/**
 * Reads an option of a project.
 * @param packageJson the parsed file, `undefined` if there is none.
 * @param file its absolute path.
 */
export function packageOption<Key extends keyof PackageOptions>(
  packageJson: unknown,
  key: Key,
  file: string,
): ReadOption<PackageOptions[Key]> {
  return READERS[key](writtenOptions(packageJson)[key], file);
}

/** Reports unknown keys. */
export function unknownOptions(packageJson: unknown, file: string): readonly Diagnostic[] {
  const known = Object.keys(READERS);
  const unknown = Object.keys(writtenOptions(packageJson)).filter((key) => !Object.hasOwn(READERS, key));
  return unknown.map((key) => {
    const meant = nearestName(key, known);
    return CS4043({
      file,
      key: JSON.stringify(key),
      meant: meant === undefined ? "" : `; there is "${meant}"`,
      known: known.join(", "),
    });
  });
}

/** A path is short for an object with an entry. */
function writtenOptions(packageJson: unknown): Readonly<Record<string, unknown>> {
  const written = isObject(packageJson) ? packageJson["countersign"] : undefined;
  return isObject(written) ? written : { entry: written };
}

function readEntry(written: unknown, file: string): ReadOption<string | undefined> {
  if (written === undefined || (typeof written === "string" && written !== "")) return { value: written };
  const reason = `"countersign" must be a path or an object with an "entry"`;
  return { value: undefined, problem: CS4011({ file, reason }) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
