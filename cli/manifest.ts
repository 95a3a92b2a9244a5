import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { WriteFile } from "../transformer/hosts/write-together.js";

const NAME = "countersign.json";

/** What `build` writes for `start`. */
export interface Manifest {
  /** Absolute path of the built entry. */
  readonly entry: string;
  /** Absolute path of the entry's source at the time of the build. */
  readonly source: string;
}

/** Writes paths relative to the folder, so that the build can be moved or copied into an image. */
export function writeManifest(folder: string, manifest: Manifest, writeFile: WriteFile): string {
  const path = join(folder, NAME);
  const portable = (file: string) => relative(folder, file).replaceAll("\\", "/");
  const content = { entry: portable(manifest.entry), source: portable(manifest.source) };
  writeFile(path, `${JSON.stringify(content, null, 2)}\n`);
  return path;
}

/** Returns `undefined` if the folder has no manifest, or one that is not ours. */
export function readManifest(folder: string): Manifest | undefined {
  const path = join(folder, NAME);
  const content = parse(path);
  if (typeof content?.["entry"] !== "string" || typeof content["source"] !== "string") return undefined;
  const absolute = (file: string) => resolve(dirname(path), file);
  return { entry: absolute(content["entry"]), source: absolute(content["source"]) };
}

function parse(path: string): Record<string, unknown> | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(path, "utf8"));
    return typeof content === "object" && content !== null ? { ...content } : undefined;
  } catch {
    return undefined;
  }
}
