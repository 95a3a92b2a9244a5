import type { TypeNode } from "typescript";
import type { InjectedParameter } from "../../3-plan/plan.js";
import { typeUses } from "../../3-plan/type-declaration.js";
import type { DeclarationFact, Semantics, TypeRef } from "../../semantics/semantics.js";

const INJECTED: Readonly<Record<string, InjectedParameter["what"]>> = {
  Context: "context",
  Outgoing: "outgoing",
  Background: "background",
  SecurityScopes: "scopes",
};

/** What is injected for a parameter of this type: Hono's `Context`, `Outgoing`, `Background`, `Request`, `AbortSignal`. */
export function injectedOf(
  node: TypeNode | undefined,
  type: TypeRef,
  semantics: Semantics,
): InjectedParameter["what"] | undefined {
  const shape = semantics.shape(type);
  if (shape.kind === "builtin") {
    if (shape.name === "Request") return "request";
    return shape.name === "AbortSignal" ? "signal" : undefined;
  }
  // Only a class or interface can be one, and most parameters are not.
  if (!node || shape.kind !== "object") return undefined;
  const [use] = typeUses(node, isInjected, semantics);
  if (!use) return undefined;
  return INJECTED[use.declaration.name];
}

function isInjected({ name, module, countersign }: DeclarationFact): boolean {
  if (name === "Context") return countersign || module.startsWith("hono/");
  return countersign && Object.hasOwn(INJECTED, name);
}
