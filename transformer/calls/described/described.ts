import { CONTRACT } from "../../../runtime/contract/operation.js";
import { literal } from "../../4-generate/literal.js";
import { routeName } from "../../4-generate/names.js";
import { operationFragment, operationTraveling } from "../../openapi/operation.js";
import { createReferences, type References } from "../../openapi/references.js";
import type { TypeTable } from "../../schema.js";
import type { RouteCallKind } from "../call.js";
import { type DescribedCall, findDescribed } from "./find.js";
import { type DescribedPlan, planDescribed } from "./plan.js";

/** Keyed by the types that they belong to. */
const known = new WeakMap<TypeTable, References>();

function referencesOf({ quiet: { reader } }: DescribedPlan): References {
  const references = known.get(reader.types) ?? createReferences(reader.types);
  known.set(reader.types, references);
  return references;
}

/**
 * `app.mount("/legacy", legacy)` with a Hono app whose type declares its routes. Each route is a separate call, which receives an
 * argument with its part of the document.
 */
export const described: RouteCallKind<DescribedCall, DescribedPlan> = {
  routeKind: "described",
  find: findDescribed,
  plan: planDescribed,
  document: {
    fragment: operationFragment,
    traveling: operationTraveling,
    references: referencesOf,
  },
  // Nothing is decoded or encoded.
  bodies: () => [],
  constant({ method, path, source, location, result }, document, module) {
    const render = (own: string) =>
      [
        `const ${own} = {`,
        `  contract: ${CONTRACT},`,
        `  source: ${JSON.stringify(source)},`,
        `  described: ${literal({ method, path })},`,
        "  decode: () => [],",
        `  result: { status: ${result.status}, bodies: {} },`,
        ...document,
        "};",
      ].join("\n");
    const key = `route ${source} ${location.file} ${location.start} ${method} ${path}`;
    return module.declare("route", key, routeName(method, path), render);
  },
};
