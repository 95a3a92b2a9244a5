import type { FunctionCall } from "../1-discover/function-calls.js";
import { shortText } from "../1-discover/short-text.js";
import type { SourceLocation } from "../schema.js";
import { locationOf } from "../semantics/location.js";
import type { Semantics, TypeRef } from "../semantics/semantics.js";

/** The type that a call is compiled for: `Order[]` of `codec<Order[]>()`. */
export interface TypeArgument {
  /** As written, for messages. `nothing` if it was left out. */
  readonly text: string;
  /** `undefined` if it was left out, or if it is not known when the call is compiled. */
  readonly type: TypeRef | undefined;
  /** Where its problems are reported. */
  readonly at: { readonly location: SourceLocation; readonly trail: readonly string[] };
}

/** @param name the name of the function, as users know it. */
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
