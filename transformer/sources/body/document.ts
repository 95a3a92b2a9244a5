import type { JsonSchema } from "../../../runtime/contract/component.js";
import { bothSchemas } from "../../../runtime/surroundings/merge-parameters.js";
import { defaultKeyword } from "../../openapi/json-schema/annotations.js";
import type { Conversion } from "../../openapi/json-schema/conversion.js";
import { jsonSchema } from "../../openapi/json-schema/convert.js";
import { wireName } from "../../schema.js";
import type { BodyParameter } from "./body-parameter.js";

/** The Request Body Object of the parameters that read JSON. Bodies with their own names form one inline object. */
export function requestBody(
  plans: readonly BodyParameter[],
  conversion: Conversion,
): { readonly [field: string]: unknown } {
  const bodies = bodiesOf(plans, conversion);
  const [body] = bodies;
  const embedded = bodies.length > 1 || body?.embed;
  return {
    ...(!embedded && body?.description && { description: body.description }),
    content: {
      "application/json": {
        schema: embedded ? embeddedBodies(bodies) : bothSchemas(body?.schemas ?? []),
      },
    },
    ...(bodies.some(({ required }) => required) && { required: true }),
  };
}

/** A body, or a key of it, that satisfies every parameter that reads it. */
interface Body extends Pick<BodyParameter, "name" | "wire" | "embed" | "description"> {
  readonly schemas: readonly JsonSchema[];
  /** Whether at least one of them requires it. */
  readonly required: boolean;
}

/** The bodies of handler and dependencies. Those with the same name are combined. */
function bodiesOf(plans: readonly BodyParameter[], conversion: Conversion): readonly Body[] {
  const byName = new Map<string, Body>();
  for (const plan of plans) {
    const known = byName.get(wireName(plan));
    const schemas = [...(known?.schemas ?? []), bodySchema(plan, conversion)];
    const required = known?.required || (!plan.optional && plan.default === undefined);
    byName.set(wireName(plan), { ...(known ?? plan), schemas, required });
  }
  return [...byName.values()];
}

function embeddedBodies(bodies: readonly Body[]) {
  const required = bodies.filter((body) => body.required).map(wireName);
  return {
    type: "object",
    properties: Object.fromEntries(
      bodies.map((body) => [
        wireName(body),
        {
          ...(bothSchemas(body.schemas) as JsonSchema),
          ...(body.description && { description: body.description }),
        },
      ]),
    ),
    ...(required.length > 0 && { required }),
  };
}

function bodySchema(body: BodyParameter, conversion: Conversion) {
  return {
    ...jsonSchema(body.schema, conversion),
    ...(body.title !== undefined && { title: body.title }),
    ...defaultKeyword(body.default, body.schema.secret),
  };
}
