import { type PatchShape, rememberShape } from "../contract/merge-patch.js";
import { isObject } from "./record.js";

/** A decoded merge patch, of which is remembered what applying it must know. */
export function patched(patch: unknown, shape: PatchShape): unknown {
  if (isObject(patch)) rememberShape(patch, shape);
  return patch;
}
