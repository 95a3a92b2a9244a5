import type { Expression } from "typescript";
import { isExtensionName } from "../../runtime/contract/document-parts.js";
import { CS1078 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Json } from "../schema.js";
import { locationOf } from "../semantics/location.js";
import type { Semantics } from "../semantics/semantics.js";
import { writtenOption } from "./static-options.js";

/** The options that contain custom members, each where it is allowed. */
const HOLDERS = ["extensions", "infoExtensions", "documentExtensions"] as const;

/** CS1078: custom members in options with names that belong to the specification. */
export function extensionProblems(
  options: Expression | undefined,
  values: Readonly<Record<string, Json>>,
  semantics: Semantics,
): readonly Diagnostic[] {
  return HOLDERS.flatMap((option) => {
    const held = values[option];
    if (!options || typeof held !== "object" || held === null) return [];
    const location = locationOf(writtenOption(options, option, semantics) ?? options);
    const wrong = Object.keys(held).filter((name) => !isExtensionName(name));
    return wrong.map((name) => CS1078({ name, option }, { location }));
  });
}
