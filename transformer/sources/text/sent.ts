import type { ParameterPlace } from "../../../runtime/calling/arguments.js";
import { annotationsOf, type SentBody, type SentParameter } from "../sent.js";
import { delimiterOf, type Style } from "./styles.js";
import type { TextParameter } from "./text-parameter.js";

/** A parameter, or one for each property of an object. */
export function sentParameters(place: ParameterPlace, plan: TextParameter): readonly SentParameter[] {
  if ("choice" in plan) return plan.choice.flatMap((member) => sentParameters(place, member));
  if (!("spread" in plan)) {
    if (plan.hidden) return [];
    const { name, wireName, schema } = plan;
    const optional = plan.optional || plan.default !== undefined;
    return [{ in: place, name, wireName, schema, optional, ...styled(plan.style), ...annotationsOf(plan) }];
  }
  return plan.spread.properties.flatMap((property, i) => {
    const { wireName = property.name, style, default: fallback, hidden } = plan.fields[i] ?? {};
    if (hidden) return [];
    const { name, schema, annotations } = property;
    const isFilledIn = fallback !== undefined || property.default !== undefined;
    const isAbsent = property.optional || isFilledIn;
    const optional = plan.optional || isAbsent;
    return {
      in: place,
      name,
      wireName,
      schema,
      optional,
      ...(plan.optional && !isAbsent && { among: true as const }),
      ...(plan.spread.strict && { closed: true as const }),
      ...styled(style),
      ...(annotations && { annotations }),
    };
  });
}

function styled(style: Style | undefined): Pick<SentParameter, "style"> {
  return style ? { style: delimiterOf(style) ?? style } : {};
}

/** A field of a form, or all of it. */
export function sentForm(plan: TextParameter): readonly SentBody[] {
  if ("choice" in plan) return [{ in: "body", as: "form", schema: plan.schema, optional: plan.optional }];
  if ("spread" in plan) {
    const schema = plan.named ?? plan.spread;
    return [{ in: "body", as: "form", schema, optional: plan.optional }];
  }
  const { name, wireName, schema } = plan;
  const optional = plan.optional || plan.default !== undefined;
  return [{ in: "body", as: "form", key: { name, wireName }, schema, optional, ...annotationsOf(plan) }];
}
