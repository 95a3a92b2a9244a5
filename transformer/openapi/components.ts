import type { ComponentFragment } from "../../runtime/contract/component.js";
import type { OperationDocumentation, OperationPlan, ResultBodyPlan } from "../3-plan/plan.js";
import { requestParametersOf, typesIn } from "../3-plan/request-parameters.js";
import { allThrown } from "../3-plan/thrown/all-thrown.js";
import type { Direction, Schema } from "../schema.js";
import { jsonSchema } from "./json-schema/convert.js";
import type { References } from "./references.js";
import { declaredBodies } from "./responses.js";

/**
 * The named types that operations reach, each once, in order of discovery. A type that looks the same in both directions is one
 * fragment. If the directions differ, only the readings that are reached are included.
 * @throws if a schema refers to a type that is not in the table, which is a bug.
 */
export function componentFragments(
  plans: Traveling | readonly Traveling[],
  references: References,
): readonly ComponentFragment[] {
  const fragments = new Map<string, ComponentFragment>();
  for (const plan of [plans].flat()) {
    for (const { schema, direction } of travelingSchemas(plan)) {
      const conversion = references.conversion(direction);
      for (const id of references.reached(schema, direction)) {
        const type = conversion.types.get(id);
        const reference = conversion.ref(id);
        if (!type || fragments.has(reference)) continue;
        const common = references.commonSchema(id);
        fragments.set(reference, {
          id,
          name: type.name,
          module: type.module,
          ...(type.pinned && { pinned: true }),
          mode: common ? "both" : direction,
          schema: common ?? jsonSchema(type.schema, conversion),
        });
      }
    }
  }
  return [...fragments.values()];
}

/** What an operation reads and returns, or a part of it: guards only read. */
export type Traveling = Pick<OperationPlan, "guards" | "parameters" | "thrown" | "messages" | "isSent"> & {
  readonly result?: { readonly bodies: readonly TravelingBody[] };
  readonly documentation?: Pick<OperationDocumentation, "responses">;
};

type TravelingBody = Pick<ResultBodyPlan, "body" | "headers">;

/** The direction of an operation's values: what the program sends on its own is read by the receiver. */
export function directionsOf({ isSent }: Pick<OperationPlan, "isSent">): {
  readonly read: Direction;
  readonly made: Direction;
} {
  return isSent ? { read: "output", made: "input" } : { read: "input", made: "output" };
}

interface TravelingSchema {
  readonly schema: Schema;
  readonly direction: Direction;
}

function travelingSchemas(plan: Traveling): readonly TravelingSchema[] {
  const inputs = requestParametersOf(plan).flatMap(typesIn);
  const bodies: readonly TravelingBody[] = [
    ...(plan.result?.bodies ?? []),
    ...declaredBodies(plan.documentation?.responses),
  ];
  const outputs = bodies.flatMap(({ body, headers }): Schema[] => [
    ...("schema" in body ? [body.schema] : []),
    ...(headers ? [headers] : []),
  ]);
  const details = allThrown(plan).flatMap(({ detail }) => detail ?? []);
  const { receives, sends } = plan.messages ?? {};
  if (receives?.text) inputs.push(receives.text.schema);
  if (sends?.text) outputs.push(sends.text.schema);
  const { read, made } = directionsOf(plan);
  return [
    ...inputs.map((schema) => ({ schema, direction: read })),
    ...[...outputs, ...details].map((schema) => ({ schema, direction: made })),
  ];
}
