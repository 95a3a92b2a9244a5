import type { CompilerOptions, ResolutionMode } from "typescript";
import { ts } from "../semantics/compiler.js";

/** The format that a module is emitted in: determined by the options or, as in Node, by its extension and `package.json`. */
export function moduleKind(fileName: string, options: CompilerOptions): ResolutionMode {
  const { module = ts.ModuleKind.CommonJS } = options;
  if (/\.mtsx?$/.test(fileName)) return ts.ModuleKind.ESNext;
  if (/\.ctsx?$/.test(fileName)) return ts.ModuleKind.CommonJS;
  if (module === ts.ModuleKind.CommonJS) return ts.ModuleKind.CommonJS;
  const byNode = module >= ts.ModuleKind.Node16 && module <= ts.ModuleKind.NodeNext;
  return byNode ? ts.getImpliedNodeFormatForFile(fileName, undefined, ts.sys, options) : ts.ModuleKind.ESNext;
}
