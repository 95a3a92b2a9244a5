import path from "node:path";
import { repository } from "./temporary.js";

/**
 * Returns emitted JavaScript that imports the runtime's sources instead of the built package, so that the compiler and the
 * runtime are of the same version and a change has an effect without a build.
 */
export function fromSources(code: string): string {
  return code.replace(/(?<= from )"countersign(\/\w+)?"/g, (whole, part = "") => {
    const entry = ENTRIES[part];
    return entry === undefined ? whole : JSON.stringify(path.join(repository, entry));
  });
}

const ENTRIES: Readonly<Record<string, string>> = {
  "": "runtime/index.ts",
  "/generated": "runtime/generated/index.ts",
  "/files": "runtime/node/file.ts",
  "/node": "runtime/node/servers.ts",
  "/stores": "runtime/stores/entry.ts",
};
