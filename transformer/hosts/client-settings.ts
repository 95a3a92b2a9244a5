import { dirname, resolve } from "node:path";
import type { ArtifactSettings } from "../artifacts/artifacts.js";
import { CS4050 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** Whether the client has types of its own, or imports them from the program. */
export const CLIENT_TYPES = ["standalone", "import"] as const satisfies readonly ArtifactSettings["types"][];

/** The settings of a client, from `package.json#countersign.client` or the command line. */
export interface ClientSettings {
  /** Absolute path. */
  readonly file?: string | undefined;
  readonly types?: (typeof CLIENT_TYPES)[number] | undefined;
  readonly tanstack?: boolean | undefined;
}

/**
 * Reads the settings of a project's client: the name of a file, or `{ "out": "src/client.ts", "types": "import", "tanstack": true
 * }`. The name is relative to package.json.
 */
export function readClientSettings(
  written: unknown,
  file: string,
): { readonly value: ClientSettings; readonly problem?: Diagnostic } {
  const root = dirname(file);
  const refused = (reason: string) => ({ value: {}, problem: CS4050({ file, reason }) });
  if (written === undefined) return { value: {} };
  if (typeof written === "string") return { value: { file: resolve(root, written) } };
  if (typeof written !== "object" || written === null || Array.isArray(written))
    return refused("it is neither the name of a file nor an object");
  const { out, types, tanstack, ...others } = written as Readonly<Record<string, unknown>>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return refused(`it has no option "${unknown}"`);
  if (typeof out !== "string") return refused('"out" is not the name of a file');
  const known = CLIENT_TYPES.find((one) => one === types);
  if (types !== undefined && !known) return refused(`"types" is not one of ${CLIENT_TYPES.join(", ")}`);
  if (tanstack !== undefined && typeof tanstack !== "boolean")
    return refused('"tanstack" is not true or false');
  return { value: { file: resolve(root, out), types: known, tanstack } };
}
