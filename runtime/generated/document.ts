import type { ComponentFragment } from "../contract/component.js";
import type { OperationFragment } from "../contract/document.js";
import { type UnpackedModule, unpackFragment, unpackModule } from "../packing/packed.js";

/** What an operation, guards or an error handler say of the document. */
interface Documented {
  document(): OperationFragment;
  components(): readonly ComponentFragment[];
}

/**
 * A module's part of the document, as text that is unpacked when somebody asks for the document.
 * @param modules the module of the routes, or all whose types they refer to, that one first.
 * @param shared what all of its fragments share.
 * @returns what makes the members of one that has a fragment of its own.
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
