import type { Expression } from "typescript";
import { CS1007, CS3003 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { locationOf } from "../semantics/location.js";
import { shortText } from "./short-text.js";
import type { UnknownOption } from "./static-options.js";

/** CS3003: it is not known which app or router an expression refers to. */
export function notFollowed(expression: Expression): Diagnostic {
  return CS3003({ text: shortText(expression) }, { location: locationOf(expression) });
}

/** CS1007: an option that concerns the document is not known at build time. */
export function unknownOption({ name, node }: UnknownOption): Diagnostic {
  return CS1007({ option: name }, { location: locationOf(node) });
}
