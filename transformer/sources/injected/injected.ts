import type { Injected } from "../../../runtime/contract/request-view.js";
import { type Parameter, refuseParameter } from "../../3-plan/parameter.js";
import { typeUses } from "../../3-plan/type-declaration.js";
import { CS1046 } from "../../diagnostics/catalogue.js";
import type { DeclarationFact, Semantics } from "../../semantics/semantics.js";
import type { Source } from "../source.js";

/** A value injected by its type. */
export interface InjectedParameter {
  readonly in: "injected";
  readonly name: string;
  /** The scopes are those that are required where a dependency is used. */
  readonly what: Injected | "scopes";
}

/** The type that requests a value. */
type Asked = ({ readonly type: string } | { readonly builtin: string }) & {
  /** The value is available without a request as well. */
  readonly always?: true;
};

const INJECTED: { readonly [What in InjectedParameter["what"]]: Asked } = {
  context: { type: "Context" },
  request: { builtin: "Request" },
  signal: { builtin: "AbortSignal", always: true },
  outgoing: { type: "Outgoing" },
  background: { type: "Background", always: true },
  requestId: { type: "RequestId" },
  scopes: { type: "SecurityScopes", always: true },
};

const WHATS = Object.keys(INJECTED) as readonly InjectedParameter["what"][];

/** Values that the server has available. They are neither sent by the client nor in the document. */
export const injected: Source<InjectedParameter> = {
  rule: {
    by: "type",
    claim(parameter, context) {
      const { name } = parameter;
      const what = injectedOf(parameter, context.semantics);
      if (what === "outgoing" && context.routeKind === "socket" && !context.within) {
        refuseParameter(CS1046({ name: name ?? what }), parameter, context);
        return "refused";
      }
      return what && { in: "injected", name: name ?? what, what };
    },
  },
  readings: () => [],
  needsRequest: ({ what }) => !INJECTED[what].always,
  setsAnswer: ({ what }) => what === "outgoing",
  decode: {
    by: "expression",
    // The runtime fills in the scopes, if there are any.
    expression: ({ what }, { library }) => (what === "scopes" ? library("noScopes") : `r.inject("${what}")`),
    indexedAs: ({ what }) => (what === "scopes" ? "scopesAt" : undefined),
    uses: ({ what }) => (what === "context" || what === "request" || what === "requestId" ? what : undefined),
  },
  document: { part: "nothing" },
  sent: () => [],
  explain: ({ name, what }) => [{ name, reads: what }],
};

function injectedOf(parameter: Parameter, semantics: Semantics): InjectedParameter["what"] | undefined {
  const { node } = parameter;
  const [use] = node?.type ? typeUses(node.type, isInjected, semantics) : [];
  // If a name is the entire type, the type need not be requested: Hono's `Context` is a large type.
  if (use && !use.partial && !node?.questionToken) return askedBy("type", use.declaration.name);
  const shape = semantics.shape(parameter.type);
  if (shape.kind === "builtin") return askedBy("builtin", shape.name);
  const isOne = shape.kind === "object" || shape.kind === "string";
  return use && isOne ? askedBy("type", use.declaration.name) : undefined;
}

function askedBy(by: "type" | "builtin", name: string): InjectedParameter["what"] | undefined {
  return WHATS.find((what) => {
    const asked: { readonly type?: string; readonly builtin?: string } = INJECTED[what];
    return asked[by] === name;
  });
}

/** Countersign's own types, and Hono's `Context`. */
function isInjected({ name, module, countersign }: DeclarationFact): boolean {
  if (name === "Context" && module.startsWith("hono/")) return true;
  return countersign && askedBy("type", name) !== undefined;
}
