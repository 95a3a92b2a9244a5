import { type CallsIn, createCallsIn } from "./1-discover/calls.js";
import { createSlowPatterns, type SlowPatterns } from "./2-read/constraints/slow-pattern.js";
import { createFunctionNames, type FunctionNames } from "./semantics/function-names.js";

/**
 * What holds in any program, found once by a host that compiles a project again and again: of a syntax tree, which
 * programs share while a file does not change, and of a text.
 */
export interface Session {
  readonly callsIn: CallsIn;
  readonly slowPattern: SlowPatterns;
  readonly functionNames: FunctionNames;
}

export function createSession(): Session {
  return {
    callsIn: createCallsIn(),
    slowPattern: createSlowPatterns(),
    functionNames: createFunctionNames(),
  };
}
