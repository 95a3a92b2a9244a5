import type { ComponentFragment } from "../contract/component.js";
import type { OperationFragment } from "../contract/document.js";
import { type UnpackedModule, unpackFragment, unpackModule } from "../packing/packed.js";

/** The part of the document that an operation, guards or an error handler contributes. */
interface Documented {
  document(): OperationFragment;
  components(): readonly ComponentFragment[];
}

/**
 * A module's part of the document, as text that is unpacked when the document is requested.
 * @param modules the module of the routes, or that module followed by all others whose types they refer to.
 * @param shared what all of its fragments share.
 * @returns a function that makes the members of a fragment.
 */
export function document(
  modules: string | readonly string[],
  shared: string,
): (fragment: string) => Documented {
  let module: UnpackedModule | undefined;
  const unpacked = () => {
    module ??= unpackModule(shared, [modules].flat());
    return module;
  };
  return (fragment) => ({
    document: () => unpackFragment(fragment, unpacked()),
    components: () => unpacked().components,
  });
}
