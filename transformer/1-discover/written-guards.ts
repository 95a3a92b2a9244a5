import type { Expression } from "typescript";
import type { Semantics } from "../semantics/semantics.js";
import { functionsIn } from "./handed-over.js";
import { writtenOption } from "./static-options.js";

/** The guards that options add before handlers. */
export interface WrittenGuards {
  /** Functions that return keys, in the order in which the server reads the options. */
  readonly keys: readonly Expression[];
  /** The `dependencies` option. */
  readonly list: Expression | undefined;
}

export function writtenGuards(options: Expression, semantics: Semantics): WrittenGuards {
  return {
    keys: ["limit", "idempotent"].flatMap((name) =>
      functionsIn(name, writtenOption(options, name, semantics), semantics),
    ),
    list: writtenOption(options, "dependencies", semantics),
  };
}
