import type { FunctionCall } from "../1-discover/function-calls.js";
import { shortText } from "../1-discover/short-text.js";
import type { SourceLocation } from "../schema.js";
import { locationOf } from "../semantics/location.js";
import type { Semantics, TypeRef } from "../semantics/semantics.js";

/** The type that a call is compiled for: `Order[]` of `codec<Order[]>()`. */
export interface TypeArgument {
  /** As it was written, for messages; `nothing` where it was left out. */
  readonly text: string;
  /** `undefined` where nothing was written, or where what was written is not known when the call is compiled. */
  readonly type: TypeRef | undefined;
  /** Where problems of it are reported. */
  readonly at: { readonly location: SourceLocation; readonly trail: readonly string[] };
}

/** @param name of the function, as its users know it. */
export function typeArgument(
  { call, typeArguments: [node] }: FunctionCall,
  name: string,
  semantics: Semantics,
): TypeArgument {
  const type = node && semantics.typeOfNode(node);
  return {
    text: node ? shortText(node) : "nothing",
    type: type && !NOT_KNOWN.has(semantics.shape(type).kind) ? type : undefined,
    at: { location: locationOf(node ?? call), trail: [node ? `${name}<${shortText(node)}>` : `${name}()`] },
  };
}

const NOT_KNOWN: ReadonlySet<string> = new Set(["any", "never", "type-parameter"]);
