import type { Expression } from "typescript";
import type { RouteCall } from "../1-discover/routes.js";
import { bare } from "../1-discover/static-value.js";
import { CS1002, CS1010, CS1011 } from "../diagnostics/catalogue.js";
import { type Diagnostic, located } from "../diagnostics/diagnostic.js";
import { ts } from "../semantics/compiler.js";
import { locationOf } from "../semantics/location.js";
import type { Semantics, SignatureFact } from "../semantics/semantics.js";
import type { RouteContext } from "./context.js";

/** The one signature of a route's handler. Returns `undefined` after reporting why there is none. */
export function handlerSignature(
  { handler }: Pick<RouteCall, "handler">,
  context: RouteContext,
): SignatureFact | undefined {
  const { semantics, label, report } = context;
  const refuse = (diagnostic: Diagnostic): undefined => {
    report(located(diagnostic, { location: locationOf(handler), trail: [label] }));
    return undefined;
  };
  const signatures = semantics.signaturesOf(handler);
  const [signature] = signatures;
  if (!signature) {
    return refuse(CS1002({ found: `of type ${semantics.print(semantics.typeOfExpression(handler))}` }));
  }
  if (signatures.length > 1) return refuse(CS1010({ count: String(signatures.length) }));
  if (signature.generic) {
    const parameters = signature.declaration?.typeParameters?.map((parameter) => parameter.name.text) ?? [];
    return refuse(CS1011({ parameters: parameters.join(", ") }));
  }
  return signature;
}

/** The handler's own name: the name of the function, method or constant, not the name it was imported under. */
export function handlerName(handler: Expression, semantics: Semantics): string | undefined {
  const node = bare(handler);
  if (ts.isFunctionExpression(node)) return node.name?.text;
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (!ts.isIdentifier(node)) return undefined;
  const name = semantics.declarationOf(node)?.name;
  return name === undefined || name === "default" || name.startsWith("__") ? node.text : name;
}
