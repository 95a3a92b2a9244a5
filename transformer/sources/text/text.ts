import { isParameterPlace } from "../../../runtime/calling/arguments.js";
import type { RouteContext } from "../../3-plan/context.js";
import type { ReadParameter } from "../../3-plan/parameter.js";
import type { Schema } from "../../schema.js";
import type { Reading, Source } from "../source.js";
import { holders, locating, statements } from "./decode.js";
import { parameterObjects, typesOf } from "./document.js";
import { explain } from "./explain.js";
import { naming, styling, type TextNote } from "./naming.js";
import type { TextPlace } from "./place.js";
import { textParameter } from "./plan.js";
import { sentParameters } from "./sent.js";
import type { Style } from "./styles.js";
import type { TextParameter } from "./text-parameter.js";

/**
 * A source of named pieces of text: what path, query, header, cookie and form have in common.
 * @param infers which parameters come from there without a marker. If absent, none do.
 */
export function textSource<In extends string>(
  marker: string,
  place: TextPlace<In>,
  infers?: (parameter: ReadParameter, context: RouteContext) => boolean,
): Omit<Source<TextParameter<In>, TextNote>, "body" | "need"> {
  return {
    rule: {
      by: "marker",
      marker,
      note: place.styles ? styling : naming,
      ...(infers && { infers }),
      plan: (parameter, _, context) => textParameter(parameter, place, context),
    },
    readings: (plan) => readings(plan, place),
    needsRequest: (plan) => !plan.optional,
    decode: {
      by: "statements",
      statements: (plan, site, others) => statements(plan, place, site, others),
      locating: (plans) => locating(plans, place),
      holders: (plan) => holders(plan, place),
    },
    document: {
      part: "parameters",
      types: typesOf,
      parameters: parameterObjects,
    },
    sent: (plan) => (isParameterPlace(place.in) ? sentParameters(place.in, plan) : []),
    explain,
  };
}

function readings(plan: TextParameter, place: TextPlace): readonly Reading[] {
  const reading = (name: string, schema: Schema, fallback: Reading["default"], style?: Style): Reading => ({
    name,
    place: place.in,
    key: `${place.in} ${place.key(name)}`,
    schema,
    default: fallback,
    ...(style && { style }),
  });
  if ("choice" in plan) {
    const schemas = new Map<string, Schema[]>();
    for (const { name, schema } of plan.choice.flatMap((member) => readings(member, place)))
      if (schema) schemas.set(name, [...(schemas.get(name) ?? []), schema]);
    return [...schemas].map(([name, members]) => reading(name, { kind: "union", members }, undefined));
  }
  if (!("spread" in plan)) return [reading(plan.wireName, plan.schema, plan.default, plan.style)];
  return plan.fields.flatMap((field, i) => {
    const property = plan.spread.properties[i];
    if (!property) return [];
    const fallback = field.default ?? property.default;
    const { schema, declaration } = property;
    return [
      { ...reading(field.wireName, schema, fallback, field.style), ...(declaration && { declaration }) },
    ];
  });
}
