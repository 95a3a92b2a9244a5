import type { Expression, Node, SourceFile } from "typescript";
import { bindingOf, chainStart } from "../../1-discover/binding.js";
import { isMethod, receiverOf } from "../../1-discover/calls.js";
import type { Discovery } from "../../1-discover/discovery.js";
import { callLocation, methodName } from "../../1-discover/location.js";
import { shortText } from "../../1-discover/short-text.js";
import { bare, staticValue } from "../../1-discover/static-value.js";
import type { SourceLocation } from "../../schema.js";
import { ts } from "../../semantics/compiler.js";
import { type HonoRoute, honoRoutes } from "./hono-routes.js";

/** A route of a Hono app that is mounted, `app.mount("/legacy", legacy)`, or exported by the entry. */
export interface DescribedCall {
  /** The call, or the exported expression. */
  readonly call: Node;
  /** The node whose line is reported as its position. */
  readonly place: Node;
  readonly location: SourceLocation;
  /** Where the app is mounted, without prefixes. */
  readonly at: string;
  readonly application: Expression;
  /** The name of the application in the document. */
  readonly handledBy: string;
  readonly route: HonoRoute;
  /** The app or router that it is mounted in; `undefined` if that could not be followed. */
  readonly registration: string | undefined;
}

/** A call with more arguments than users write is already compiled, so there is nothing left to do. */
export function findDescribed(file: SourceFile, discovery: Discovery): readonly DescribedCall[] {
  const { semantics, session } = discovery;
  return session
    .callsIn(file)
    .filter(ts.isCallExpression)
    .flatMap((call) => {
      const [path, application] = call.arguments;
      if (!path || !application || call.arguments.length !== 2 || !isMethod(call, "mount")) return [];
      const receiver = receiverOf(call);
      const mounted = applicationOf(application);
      if (!mounted || !semantics.instanceOf(chainStart(receiver)) || semantics.instanceOf(mounted)) return [];
      const at = staticValue(path, semantics);
      if (typeof at !== "string") return [];
      const routes = honoRoutes(semantics.typeOfExpression(mounted), semantics) ?? [];
      const registration = bindingOf(receiver, semantics)?.key;
      const said = {
        place: methodName(call),
        location: callLocation(call),
        handledBy: `\`${shortText(application)}\``,
      };
      return routes.map((route) => ({ ...said, call, at, application, route, registration }));
    });
}

/** The app behind `app` and `app.fetch`. For a function, it is unknown. */
export function applicationOf(expression: Expression): Expression | undefined {
  const node = bare(expression);
  if (ts.isFunctionExpression(node) || ts.isArrowFunction(node)) return undefined;
  if (ts.isPropertyAccessExpression(node) && node.name.text === "fetch") return node.expression;
  return node;
}
