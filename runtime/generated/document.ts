import type { ComponentFragment, OperationFragment } from "../contract/document.js";
import { unpackComponents, unpackOperation } from "../contract/packed.js";

/** A module's components, unpacked when the document is first asked for. */
export function components(module: string, text: string): () => readonly ComponentFragment[] {
  let unpacked: readonly ComponentFragment[] | undefined;
  return () => {
    unpacked ??= unpackComponents(text, module);
    return unpacked;
  };
}

/** One operation's part of the document. */
export function document(module: string, text: string): () => OperationFragment {
  return () => unpackOperation(text, module);
}
