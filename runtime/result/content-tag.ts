import type { MaybePromise } from "../maybe-promise.js";
import { etagOf } from "./etag.js";

/** The part of Node's crypto that is used. */
interface Crypto {
  createHash(name: string): { update(content: string | Uint8Array): { digest(): Uint8Array } };
}

interface MaybeNode {
  readonly process?: { getBuiltinModule?(name: string): unknown };
}

let platform: Crypto | undefined | null = null;

/** Like {@link etagOf}, but without a promise if the platform has Node's crypto. Web Crypto needs one. */
export function contentTag(content: string | Uint8Array): MaybePromise<string> {
  if (platform === null)
    platform = (globalThis as MaybeNode).process?.getBuiltinModule?.("node:crypto") as Crypto | undefined;
  if (!platform) return etagOf(content);
  const digest = platform.createHash("sha256").update(content).digest();
  let text = "";
  for (const byte of digest.subarray(0, 16)) text += byte.toString(16).padStart(2, "0");
  return `"${text}"`;
}
