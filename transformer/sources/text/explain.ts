import { presenceText } from "../presence-text.js";
import type { ExplainedRow } from "../source.js";
import { delimiterOf, type Style } from "./styles.js";
import type { TextParameter } from "./text-parameter.js";

/**
 * A single parameter is one row, and an object has a row for each field. If there are several objects, each is shown by its type.
 */
export function explain(plan: TextParameter): readonly ExplainedRow[] {
  if ("choice" in plan)
    return plan.choice.flatMap(explain).map((row) => ({ ...row, name: `${plan.name}: ${row.name}` }));
  if (!("spread" in plan))
    return [{ name: plan.name, reads: readsText(plan), type: plan.schema, presence: presenceText(plan) }];
  return plan.fields.map((field) => {
    const property = plan.spread.properties.find(({ name }) => name === field.property);
    const row = { name: `${plan.name}.${field.property}`, reads: readsText(field) };
    if (!property) return row;
    const optional = property.optional || plan.optional;
    return { ...row, type: property.schema, presence: presenceText({ ...property, ...field, optional }) };
  });
}

/** `ids=a,b`, `filter[…]` */
function readsText({ wireName, style }: { readonly wireName: string; readonly style?: Style }): string {
  const delimiter = delimiterOf(style);
  if (delimiter !== undefined) return `${wireName}=a${delimiter}b`;
  return style ? `${wireName}[…]` : wireName;
}
