/** A file of the docs UI. */
export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the content: names this version of the file. */
  readonly hash: string;
}

const assets = new Map<string, Promise<Asset | undefined>>();

/**
 * Reads a file of the docs UI from the package, once.
 * @param name never from a request: one of the names the docs UI lists.
 * @returns undefined where there is no such file, or no file system.
 */
export function readAsset(name: string): Promise<Asset | undefined> {
  const known = assets.get(name);
  if (known) return known;
  const asset = load(name);
  assets.set(name, asset);
  return asset;
}

async function load(name: string): Promise<Asset | undefined> {
  const bytes = await readFirst(name).catch(() => undefined);
  if (!bytes) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).subarray(0, 8);
  return { bytes, hash: Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") };
}

/** `docs-ui` lies beside the bundle that holds this module, or beside the folder of its chunks. */
const FOLDERS = ["./docs-ui/", "../docs-ui/"];

/** From the built package's folder; in the repository, where nothing is built, from swagger-ui-dist. */
async function readFirst(name: string): Promise<Uint8Array<ArrayBuffer>> {
  // Imported here: a runtime without a file system must still load this module.
  const { readFile } = await import("node:fs/promises");
  for (const folder of FOLDERS) {
    const bytes = await readFile(new URL(folder + name, import.meta.url)).catch(() => undefined);
    if (bytes) return new Uint8Array(bytes);
  }
  const { createRequire } = await import("node:module");
  return new Uint8Array(await readFile(createRequire(import.meta.url).resolve(`swagger-ui-dist/${name}`)));
}
