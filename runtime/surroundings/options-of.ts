import type { MountedOperation } from "../contract/document.js";
import { inherit, joinOptions, type OperationOptions } from "../contract/operation-options.js";
import { type DocumentMember, routeFacts } from "../contract/route-kinds.js";

/** The options of an operation: its own, and those declared around it. */
export function optionsOf(mounted: MountedOperation): OperationOptions {
  return inherit(mounted, joinOptions(mounted.fragment.operation, mounted.fragment));
}

/**
 * The member of the document that contains it; `undefined` if none does, because it is hidden or of a kind that the document
 * cannot describe.
 */
export function documentMember(mounted: MountedOperation): DocumentMember | undefined {
  return optionsOf(mounted).hidden ? undefined : routeFacts(mounted.routeKind).document;
}
