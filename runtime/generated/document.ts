import type { ComponentFragment } from "../contract/component.js";
import type { OperationFragment } from "../contract/document.js";
import { unpackComponents, unpackOperation } from "../packing/packed.js";

/** The module of the routes, or all modules whose types they refer to, that one first. */
type Modules = string | readonly string[];

/** A module's components, unpacked when the document is first asked for. */
export function components(modules: Modules, text: string): () => readonly ComponentFragment[] {
  let unpacked: readonly ComponentFragment[] | undefined;
  return () => {
    unpacked ??= unpackComponents(text, [modules].flat());
    return unpacked;
  };
}

/** One operation's part of the document. */
export function document(modules: Modules, text: string): () => OperationFragment {
  return () => unpackOperation(text, [modules].flat());
}
