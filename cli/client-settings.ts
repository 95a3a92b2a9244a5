import { join, resolve } from "node:path";
import type { ArtifactSettings } from "../transformer/artifacts/artifacts.js";
import { CS4050 } from "../transformer/diagnostics/catalogue.js";
import { ProjectError } from "../transformer/hosts/project.js";
import { readJsonFile, valueAt } from "./json-file.js";

/** Whether types are imported from the program, or written out. */
export const CLIENT_TYPES = ["standalone", "import"] as const satisfies readonly ArtifactSettings["types"][];

/** What is asked of a client: by `package.json#countersign.client`, or on the command line. */
export interface ClientSettings {
  /** Absolute. */
  readonly file?: string | undefined;
  readonly types?: (typeof CLIENT_TYPES)[number] | undefined;
  readonly tanstack?: boolean | undefined;
}

/**
 * The client of a project: a file's name, or `{ "out": "src/client.ts", "types": "import", "tanstack": true }`.
 * @param root the project's folder, which the file is relative to.
 * @throws ProjectError (CS4050) when it says something else.
 */
export function clientSettingsAt(root: string): ClientSettings {
  const file = join(root, "package.json");
  const written = valueAt(readJsonFile(file), ["countersign", "client"]);
  if (written === undefined) return {};
  const refuse = (reason: string) => new ProjectError(CS4050({ file, reason }));
  if (typeof written === "string") return { file: resolve(root, written) };
  if (typeof written !== "object" || written === null || Array.isArray(written))
    throw refuse("it is neither the name of a file nor an object");
  const { out, types, tanstack, ...others } = written as Readonly<Record<string, unknown>>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw refuse(`it has no option "${unknown}"`);
  if (typeof out !== "string") throw refuse('"out" is not the name of a file');
  const known = CLIENT_TYPES.find((one) => one === types);
  if (types !== undefined && !known) throw refuse(`"types" is none of ${CLIENT_TYPES.join(", ")}`);
  if (tanstack !== undefined && typeof tanstack !== "boolean")
    throw refuse('"tanstack" is not true or false');
  return { file: resolve(root, out), types: known, tanstack };
}
