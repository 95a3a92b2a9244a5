import type { RouteContext } from "../../3-plan/context.js";
import { type Parameter, refuseParameter } from "../../3-plan/parameter.js";
import { CS5013 } from "../../diagnostics/catalogue.js";
import { presenceText } from "../presence-text.js";
import type { Source } from "../source.js";
import { credentialsOf } from "./credentials.js";
import { need } from "./decode.js";
import { security as securityFragment } from "./document.js";
import type { SecurityParameter } from "./security-parameter.js";

/** The credentials with which the client authenticates. The runtime reads them and refuses a request without them. */
export const security: Source<SecurityParameter> = {
  rule: { by: "type", claim },
  // An API key has a name that `Strict` must know about.
  readings: ({ alternatives }) =>
    alternatives.flatMap(({ reader }) =>
      reader.kind === "apiKey"
        ? [{ name: reader.name, place: reader.in, key: `${reader.in} ${reader.name}` }]
        : [],
    ),
  needsRequest: ({ optional }) => !optional,
  decode: { by: "need", need },
  document: { part: "security", security: securityFragment },
  sent: () => [],
  explain: (plan) => [
    {
      name: plan.name,
      reads: plan.alternatives.map(({ name }) => name).join(" or "),
      presence: presenceText(plan),
    },
  ],
};

function claim(parameter: Parameter, context: RouteContext): SecurityParameter | "refused" | undefined {
  const { node, name } = parameter;
  const credentials = credentialsOf(node?.type, context.semantics);
  if (!credentials) return undefined;
  const { alternatives, invalid } = credentials;
  if (!invalid)
    return { in: "security", name: name ?? "credentials", alternatives, optional: parameter.optional };
  refuseParameter(CS5013(invalid), parameter, context);
  return "refused";
}
