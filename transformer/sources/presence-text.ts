import type { Json } from "../schema.js";

/** Whether a parameter may be absent, for `countersign explain`: `default 10`, `optional` or `required`. */
export function presenceText(parameter: Presence): string {
  return parameter.hidden ? `${plainText(parameter)}, hidden` : plainText(parameter);
}

interface Presence {
  readonly optional: boolean;
  readonly default?: Json;
  /** Left out of the document. */
  readonly hidden?: true;
}

function plainText(parameter: Presence): string {
  if (parameter.default !== undefined) return `default ${JSON.stringify(parameter.default)}`;
  return parameter.optional ? "optional" : "required";
}
