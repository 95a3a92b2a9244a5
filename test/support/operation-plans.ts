import type { DeclaredResponses, OperationPlan, ResultPlan } from "../../transformer/3-plan/plan.js";
import type { Json, NamedType, Schema, TypeTable } from "../../transformer/schema.js";
import type { ParameterPlan } from "../../transformer/sources/sources.js";

/** A plan of GET /items that returns nothing, except for the given parts. */
export function plan(parts: Partial<OperationPlan> = {}): OperationPlan {
  return {
    method: "get",
    path: "/items",
    receiver: undefined,
    parameters: [],
    result: { status: 204, bodies: [{ status: 204, body: { kind: "empty" } }] },
    documentation: {},
    location: { file: "src/app.ts", start: 0, length: 0 },
    source: "src/app.ts:1",
    ...parts,
  };
}

/** A result with one JSON body. */
export function json(schema: Schema, status = 200): ResultPlan {
  return { status, bodies: [{ status, body: { kind: "json", schema } }] };
}

/** A JSON body that is not embedded. */
export function body(schema: Schema): ParameterPlan {
  return { in: "body", name: "body", embed: false, schema, optional: false };
}

/** A `responses` option with Response Objects. */
export function declared(written: Readonly<Record<string, Json>>): DeclaredResponses {
  const location = { file: "src/app.ts", start: 0, length: 0 };
  const entries = Object.entries(written).map(
    ([status, one]) => [status, { written: one, location }] as const,
  );
  return Object.fromEntries(entries);
}

/** Named types by ids of the form `module#Name`. */
export function typeTable(schemas: Record<string, NamedType["schema"]>): TypeTable {
  return new Map(
    Object.entries(schemas).map(([id, schema]) => {
      const [module = "", name = ""] = id.split("#");
      return [id, { id, name, module, schema }];
    }),
  );
}

export function ref(id: string): Schema {
  return { kind: "ref", id };
}
