import type { MountedOperation } from "../contract/document.js";
import { inherit, joinOptions, type OperationOptions } from "../contract/operation-options.js";

/** What holds of an operation: what it says itself, and what is said around it. */
export function optionsOf(mounted: MountedOperation): OperationOptions {
  return inherit(mounted, joinOptions(mounted.fragment.operation, mounted.fragment));
}
