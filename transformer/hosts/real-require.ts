/**
 * Makes a CommonJS module, whose text a hook has returned, require other modules as usual. Node gives such a module a `require` of
 * its own, which is needed for modules that a hook compiles. But it resolves as if there were no hooks, and cannot load an ES module
 * that imports others (`ERR_VM_MODULE_LINK_FAILURE`).
 * @param compiled the modules that a hook compiles: absolute paths by specifier.
 */
export function withRealRequire(code: string, compiled: ReadonlyMap<string, string>): string {
  const files = JSON.stringify([...compiled]);
  const prefix = `require = ((own, node, files) => Object.assign((id) => files.has(id) ? own(files.get(id)) : node(id), node))(require, require("node:module").createRequire(__filename), new Map(${files}));`;
  // In the same line, so that positions in the source map stay right. A directive must be first.
  return code.replace(/^(#!.*\n)?("use strict";)?/, (start) => start + prefix);
}
