import type { MaybePromise } from "../maybe-promise.js";
import { etagOf } from "./etag.js";

/** What is used of Node's crypto. */
interface Crypto {
  createHash(name: string): { update(content: string | Uint8Array): { digest(): Uint8Array } };
}

interface MaybeNode {
  readonly process?: { getBuiltinModule?(name: string): unknown };
}

let platform: Crypto | undefined | null = null;

/**
 * As {@link etagOf}, at once where the platform has Node's crypto: Web Crypto takes a promise for it.
 */
export function contentTag(content: string | Uint8Array): MaybePromise<string> {
  if (platform === null)
    platform = (globalThis as MaybeNode).process?.getBuiltinModule?.("node:crypto") as Crypto | undefined;
  if (!platform) return etagOf(content);
  const digest = platform.createHash("sha256").update(content).digest();
  let text = "";
  for (const byte of digest.subarray(0, 16)) text += byte.toString(16).padStart(2, "0");
  return `"${text}"`;
}
