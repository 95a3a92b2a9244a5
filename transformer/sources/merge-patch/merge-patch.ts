import { MERGE_PATCH_TYPE } from "../../../runtime/contract/merge-patch.js";
import type { RouteContext } from "../../3-plan/context.js";
import { documented } from "../../3-plan/documented.js";
import { type ReadParameter, refuseParameter, typeText } from "../../3-plan/parameter.js";
import { argumentStatements } from "../../4-generate/argument.js";
import { decoderOf } from "../../4-generate/schema-decoder.js";
import { CS2117 } from "../../diagnostics/catalogue.js";
import { jsonSchema } from "../../openapi/json-schema/convert.js";
import type { Schema } from "../../schema.js";
import { presenceText } from "../presence-text.js";
import { annotationsOf } from "../sent.js";
import type { Source } from "../source.js";
import { shapeConstant } from "./shape.js";

/** The body as a merge patch for a type. */
export interface MergePatchParameter {
  readonly in: "mergePatch";
  readonly name: string;
  /** The type that is patched. */
  readonly whole: Schema;
  /** The type of the patch that is sent. */
  readonly schema: Schema;
  readonly optional: boolean;
  readonly description?: string;
}

/** A body of `application/merge-patch+json` (RFC 7386): some properties of an object, and which of them to remove. */
export const mergePatch: Source<MergePatchParameter> = {
  rule: { by: "marker", marker: "MergePatch", note: () => ({}), plan: planned },
  readings: ({ name, schema }) => [{ name, place: "body", key: "merge patch", schema }],
  needsRequest: (plan) => !plan.optional,
  body: { kind: "merge-patch", text: "a merge patch", uploads: () => undefined },
  thrown: () => [{ status: 415, detail: { kind: "string" }, headers: ["accept-patch"] }],
  decode: {
    by: "statements",
    statements(plan, site) {
      const $ = site.module.library;
      const { call } = decoderOf(plan.schema, site);
      const shape = shapeConstant(plan.whole, site);
      return argumentStatements(
        plan,
        `${$("present")}(body)`,
        (input) => `${$("patched")}(${call(input, JSON.stringify("body"))}, ${shape}, ${input}, x)`,
        site,
      );
    },
    locating: () => undefined,
    holders: ({ schema }) => [{ name: "body", schema }],
  },
  document: {
    part: "requestBody",
    types: ({ schema }) => [schema],
    requestBody([plan], conversion) {
      if (!plan) return {};
      const { schema, description, optional } = plan;
      return {
        ...(description && { description }),
        content: { [MERGE_PATCH_TYPE]: { schema: jsonSchema(schema, conversion) } },
        ...(!optional && { required: true }),
      };
    },
  },
  sent: (plan) => [
    { in: "body", as: "merge-patch", schema: plan.schema, optional: plan.optional, ...annotationsOf(plan) },
  ],
  explain: (plan) => [
    { name: plan.name, reads: "the body as a merge patch", type: plan.schema, presence: presenceText(plan) },
  ],
};

function planned(
  parameter: ReadParameter,
  _: boolean,
  context: RouteContext,
): MergePatchParameter | undefined {
  const { described, marker } = parameter;
  const schema = marker?.type && context.reader.mergePatchOf(described.schema);
  if (!schema) return refuseParameter(CS2117({ type: typeText(parameter, context) }), parameter, context);
  const { description } = documented(described, parameter.description);
  // A default in the signature is applied by the handler. The type has no default that states what to change.
  const optional = parameter.optional || parameter.node?.initializer !== undefined;
  return {
    in: "mergePatch",
    name: parameter.name ?? "patch",
    whole: described.schema,
    schema,
    optional,
    ...(description !== undefined && { description }),
  };
}
