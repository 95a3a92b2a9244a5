import { scalarFile } from "./scalar-file.js";

/** A file of the docs UI. */
export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** A hash of the content: identifies this version of the file. */
  readonly hash: string;
}

/** The only file that is not packed: it belongs to the project. */
export const SCALAR = "scalar.js";

const assets = new Map<string, Promise<Asset | undefined>>();

/**
 * A file of the docs UI, unpacked once.
 * @param name never from a request: one of the names that the docs UI lists.
 * @returns undefined if the files were left out of a bundle.
 */
export function readAsset(name: string): Promise<Asset | undefined> {
  const known = assets.get(name);
  if (known) return known;
  const asset = load(name);
  assets.set(name, asset);
  return asset;
}

async function load(name: string): Promise<Asset | undefined> {
  const bytes = await unpacked(name).catch(() => undefined);
  if (!bytes) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).subarray(0, 8);
  return { bytes, hash: Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") };
}

async function unpacked(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (name === SCALAR) return scalarFile();
  // Imported here: an app that gets no request for the docs UI does not load its 650 kB.
  const { packedAsset } = await import("./packed-docs-ui.js");
  const packed = packedAsset(name);
  if (packed === undefined) return undefined;
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
