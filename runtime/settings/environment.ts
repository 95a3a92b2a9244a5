import { readEnvFiles } from "./env-files.js";
import type { SettingsOptions } from "./options.js";

/** The value of a variable, and where it is set. */
export interface Setting {
  /** A string, except for the variables of some platforms. */
  readonly value: unknown;
  /** For messages: `the environment`, `.env`. */
  readonly place: string;
}

/** The variables that a program was started with. */
export interface Environment {
  get(name: string): Setting | undefined;
  /** All names that are set, in no particular order. */
  names(): ReadonlySet<string>;
  /** The places it reads, in this order, for messages. */
  readonly places: readonly string[];
}

const PROCESS = "the environment";

/** Where settings are read from. The environment has precedence over files, and an earlier file over a later one. */
export function environmentOf({ env, envFile = ".env" }: SettingsOptions): Environment {
  if (env !== undefined) {
    const values = typeof env === "function" ? env() : env;
    return layered([{ place: "env", values }]);
  }
  const files = envFile === false ? [] : [envFile].flat();
  const read = readEnvFiles(files);
  const layers = [{ place: PROCESS, values: processEnv() }, ...read.files];
  return { ...layered(layers), places: [PROCESS, ...read.places] };
}

interface Layer {
  readonly place: string;
  readonly values: Readonly<Record<string, unknown>>;
}

function layered(layers: readonly Layer[]): Environment {
  return {
    get(name) {
      for (const { place, values } of layers) {
        const value = values[name];
        if (value !== undefined && value !== null) return { value, place };
      }
      return undefined;
    },
    names: () => new Set(layers.flatMap(({ values }) => Object.keys(values))),
    places: layers.map(({ place }) => place),
  };
}

/** Nothing on a platform without processes. */
function processEnv(): Readonly<Record<string, unknown>> {
  const { process } = globalThis as { readonly process?: { readonly env?: Record<string, string> } };
  return process?.env ?? {};
}
