import type { Json } from "../schema.js";

/** Whether a parameter may be absent, for `countersign explain`: `default 10`, `optional` or `required`. */
export function presenceText(parameter: { readonly optional: boolean; readonly default?: Json }): string {
  if (parameter.default !== undefined) return `default ${JSON.stringify(parameter.default)}`;
  return parameter.optional ? "optional" : "required";
}
