import type { MountedOperation } from "../contract/document.js";
import { inherit, joinOptions, type OperationOptions } from "../contract/operation-options.js";
import { type DocumentMember, routeFacts } from "../contract/route-kinds.js";

/** What holds of an operation: what it says itself, and what is said around it. */
export function optionsOf(mounted: MountedOperation): OperationOptions {
  return inherit(mounted, joinOptions(mounted.fragment.operation, mounted.fragment));
}

/** Which member of the document has it; `undefined` where none does, because it is hidden or of a kind that it cannot say. */
export function documentMember(mounted: MountedOperation): DocumentMember | undefined {
  return optionsOf(mounted).hidden ? undefined : routeFacts(mounted.routeKind).document;
}
