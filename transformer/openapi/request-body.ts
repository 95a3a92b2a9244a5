import { inputsOf } from "../3-plan/inputs.js";
import type { BodyParameter, OperationPlan } from "../3-plan/plan.js";
import { defaultKeyword } from "./json-schema/annotations.js";
import { type Conversion, jsonSchema } from "./json-schema/convert.js";

/** The Request Body Object of an operation, if it reads a body. Bodies under names of their own are one inline object. */
export function requestBody(
  plan: OperationPlan,
  conversion: Conversion,
): { readonly [field: string]: unknown } | undefined {
  const bodies = bodiesOf(plan);
  const [body] = bodies;
  if (!body) return undefined;
  const embedded = bodies.length > 1 || body.embed;
  return {
    ...(!embedded && body.description && { description: body.description }),
    content: {
      "application/json": {
        schema: embedded ? embeddedBodies(bodies, conversion) : bodySchema(body, conversion),
      },
    },
    ...(bodies.some(isRequired) && { required: true }),
  };
}

/** The bodies of handler and dependencies, those of one name as one. */
function bodiesOf(plan: OperationPlan): readonly BodyParameter[] {
  const byName = new Map<string, BodyParameter>();
  for (const input of inputsOf(plan)) {
    if (input.in !== "body") continue;
    const known = byName.get(input.name);
    byName.set(input.name, known ? { ...known, optional: known.optional && input.optional } : input);
  }
  return [...byName.values()];
}

function embeddedBodies(bodies: readonly BodyParameter[], conversion: Conversion) {
  const required = bodies.filter(isRequired).map(({ name }) => name);
  return {
    type: "object",
    properties: Object.fromEntries(
      bodies.map((body) => [
        body.name,
        {
          ...bodySchema(body, conversion),
          ...(body.description && { description: body.description }),
        },
      ]),
    ),
    ...(required.length > 0 && { required }),
  };
}

function bodySchema(body: BodyParameter, conversion: Conversion) {
  return { ...jsonSchema(body.schema, conversion), ...defaultKeyword(body.default, body.schema.secret) };
}

function isRequired(body: BodyParameter): boolean {
  return !body.optional && body.default === undefined;
}
