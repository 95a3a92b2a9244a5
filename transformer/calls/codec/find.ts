import type { SourceFile } from "typescript";
import type { Discovery } from "../../1-discover/discovery.js";
import { type FunctionCall, findFunctionCalls } from "../../1-discover/function-calls.js";

/** `codec<T>()` and `codec<T>(options)`. */
export function findCodecs(file: SourceFile, discovery: Discovery): readonly FunctionCall[] {
  return findFunctionCalls("codec", 1, file, discovery);
}
