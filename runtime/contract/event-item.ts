import type { JsonSchema } from "./component.js";
import { isMembers } from "./members.js";

/** The data of a stream's events: JSON of a schema, text, or either. */
export interface EventData {
  readonly json?: JsonSchema;
  readonly text: boolean;
}

/** The fields of an event in addition to its data (HTML, 9.2.6). */
export const EVENT_FIELDS = {
  event: { type: "string" },
  id: { type: "string" },
  retry: { type: "integer", minimum: 0 },
} as const satisfies Readonly<Record<string, JsonSchema>>;

/**
 * Returns an event as OpenAPI 3.2 describes it in its section on event streams. One without data does not count as an event:
 * clients do not see it.
 */
export function eventItem({ json: contentSchema, text }: EventData): JsonSchema {
  const json = contentSchema && { contentMediaType: "application/json", contentSchema };
  const data = json && text ? { anyOf: [json, { contentMediaType: "text/plain" }] } : json;
  return {
    type: "object",
    properties: { data: { type: "string", ...data }, ...EVENT_FIELDS },
    required: ["data"],
  };
}

/** The inverse of {@link eventItem}. */
export function eventData(item: unknown): EventData {
  const data = member(member(item, "properties"), "data");
  const either = member(data, "anyOf");
  const json = member(Array.isArray(either) ? either[0] : data, "contentSchema");
  return isMembers(json) ? { json, text: Array.isArray(either) } : { text: true };
}

function member(value: unknown, name: string): unknown {
  return isMembers(value) ? value[name] : undefined;
}
