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

/** What a project says of itself in its package.json, by key: `"countersign": { "wire": "snake_case" }`. */
export interface PackageOptions {
  /** The module that exports the app, relative to package.json. */
  readonly entry: string | undefined;
  /** How far types are read. */
  readonly limits: Limits;
  /** How names are written outside. */
  readonly wire: WireStyle | undefined;
  /** The rules of the house. */
  readonly rules: Rules;
  /** The client that is written of it. */
  readonly client: ClientSettings;
  /** How `countersign dev` restarts. */
  readonly dev: DevSettings;
}

/** What is made of a key, and what is wrong with what is written there: its value is then that of a key that is not there. */
interface ReadOption<T> {
  readonly value: T;
  readonly problem?: Diagnostic | undefined;
}

/** How each key is read. What is written is `undefined` where the key is not there; `file` is the path of package.json. */
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
 * An option of a project.
 * @param packageJson the parsed file, `undefined` when there is none.
 * @param file its absolute path.
 */
export function packageOption<Key extends keyof PackageOptions>(
  packageJson: unknown,
  key: Key,
  file: string,
): ReadOption<PackageOptions[Key]> {
  return READERS[key](writtenOptions(packageJson)[key], file);
}

/** The keys that nobody reads. */
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
