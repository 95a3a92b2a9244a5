import type { ConditionHeader } from "../../../runtime/contract/request-view.js";
import type { RouteContext } from "../../3-plan/context.js";
import { type Parameter, refuseParameter } from "../../3-plan/parameter.js";
import type { ThrownError } from "../../3-plan/plan.js";
import { typeUses } from "../../3-plan/type-declaration.js";
import { x } from "../../4-generate/library.js";
import { CS2116 } from "../../diagnostics/catalogue.js";
import type { DeclarationFact } from "../../semantics/semantics.js";
import { presenceText } from "../presence-text.js";
import type { ParameterObject, Source } from "../source.js";

/** A precondition of a request: `IfMatch`, `IfNoneMatch`. */
export interface ConditionParameter {
  readonly in: "condition";
  readonly name: string;
  readonly header: ConditionHeader;
  readonly optional: boolean;
}

/** By header: the type that requests it, and its description in the document. */
const CONDITIONS = {
  "if-match": {
    type: "IfMatch",
    name: "If-Match",
    description: "Entity tags of the versions that the request applies to, or `*` (RFC 9110, 13.1.1).",
  },
  "if-none-match": {
    type: "IfNoneMatch",
    name: "If-None-Match",
    description: "Entity tags of the versions that the client has, or `*` (RFC 9110, 13.1.2).",
  },
} as const satisfies Readonly<Record<ConditionHeader, object>>;

// The record has exactly these keys.
const HEADERS = Object.keys(CONDITIONS) as readonly ConditionHeader[];

/** A header of entity tags, which the runtime reads, and the responses that result from it. */
export const condition: Source<ConditionParameter> = {
  rule: { by: "type", claim },
  // Several parameters may read the same header.
  readings: ({ header }) => [{ name: header, place: "header", key: `header ${header}` }],
  needsRequest: ({ optional }) => !optional,
  decode: {
    by: "statements",
    // Errors in the request are reported first.
    statements:
      ({ header, optional }) =>
      (variable) => [
        `const ${variable} = ${x("count")} > 0 ? undefined : r.condition("${header}"${optional ? "" : ", true"});`,
      ],
    locating: () => undefined,
    holders: () => [],
  },
  document: { part: "parameters", types: () => [], parameters: parameterObjects },
  sent: ({ name, header, optional }) => {
    const { name: wireName, description } = CONDITIONS[header];
    return [
      { in: "header", name, wireName, schema: { kind: "string" }, optional, annotations: { description } },
    ];
  },
  thrown: ({ header, optional }, method) => [
    ...(header === "if-match" || !isRead(method) ? [thrown(412)] : []),
    ...(optional ? [] : [thrown(428)]),
  ],
  unmodified: ({ header }, method) => header === "if-none-match" && isRead(method),
  explain: (plan) => [{ name: plan.name, reads: plan.header, presence: presenceText(plan) }],
};

function claim(parameter: Parameter, context: RouteContext): ConditionParameter | "refused" | undefined {
  const { node, name } = parameter;
  const [use] = node?.type ? typeUses(node.type, isCondition, context.semantics) : [];
  const header = use && headerOf(use.declaration.name);
  if (!header) return undefined;
  const { semantics } = context;
  const shape = semantics.shape(parameter.type);
  const others =
    shape.kind === "union" ? shape.members.filter((each) => semantics.shape(each).kind !== "undefined") : [];
  if (others.length > 1) {
    const values = { name: name ?? "{…}", type: CONDITIONS[header].type };
    refuseParameter(CS2116(values), parameter, context);
    return "refused";
  }
  return { in: "condition", name: name ?? header, header, optional: parameter.optional };
}

function isCondition({ name, countersign }: DeclarationFact): boolean {
  return countersign && headerOf(name) !== undefined;
}

function headerOf(type: string): ConditionHeader | undefined {
  return HEADERS.find((header) => CONDITIONS[header].type === type);
}

function parameterObjects({ header, optional }: ConditionParameter): readonly ParameterObject[] {
  const { name, description } = CONDITIONS[header];
  return [{ name, in: "header", required: !optional, schema: { type: "string" }, description }];
}

/** The method is unknown for what surrounds a route. */
const isRead = (method: string | undefined) => method === "get" || method === "head";

const thrown = (status: number): ThrownError => ({ status, detail: { kind: "string" } });
