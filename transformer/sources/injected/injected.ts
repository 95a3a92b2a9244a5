import type { TypeNode } from "typescript";
import type { Injected } from "../../../runtime/contract/request-view.js";
import { typeUses } from "../../3-plan/type-declaration.js";
import type { DeclarationFact, Semantics, TypeRef } from "../../semantics/semantics.js";
import type { Source } from "../source.js";

/** A value injected by its type. */
export interface InjectedParameter {
  readonly in: "injected";
  readonly name: string;
  /** The scopes are those that are asked for where a dependency is used. */
  readonly what: Injected | "scopes";
}

/** What the server has at hand: nothing of it is sent by the client or stands in the document. */
export const injected: Source<InjectedParameter> = {
  rule: {
    by: "type",
    claim({ node, type, name }, { semantics }) {
      const what = injectedOf(node?.type, type, semantics);
      return what && { in: "injected", name: name ?? what, what };
    },
  },
  readings: () => [],
  needsRequest: ({ what }) => !["signal", "background", "scopes"].includes(what),
  decode: {
    by: "expression",
    // The runtime fills them in where there are any.
    expression: ({ what }, { library }) => (what === "scopes" ? library("noScopes") : `r.inject("${what}")`),
    indexedAs: ({ what }) => (what === "scopes" ? "scopesAt" : undefined),
  },
  document: { part: "nothing" },
  explain: ({ name, what }) => [{ name, reads: what }],
};

const INJECTED: Readonly<Record<string, InjectedParameter["what"]>> = {
  Context: "context",
  Outgoing: "outgoing",
  Background: "background",
  SecurityScopes: "scopes",
};

/** What is injected for a parameter of this type: Hono's `Context`, `Outgoing`, `Background`, `Request`, `AbortSignal`. */
function injectedOf(
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
