import type { JsonSchema } from "../../contract/component.js";
import { EVENT_FIELDS, eventData } from "../../contract/event-item.js";
import { isMembers, type Members } from "../../contract/members.js";
import type { MessageFragment } from "../../contract/socket.js";
import type { NamedProgram } from "../name-program.js";
import type { NamedOperation } from "../placement.js";
import { multiFormat, schemaObject } from "./schemas.js";

/** A message as in its channel. */
export interface Message {
  /** Its name, unless another message of the channel has it. */
  readonly name: string;
  readonly object: Members;
}

/** The media type of a stream of events. */
const EVENT_STREAM = "text/event-stream";

const EVENT_HEADERS = multiFormat({ type: "object", properties: EVENT_FIELDS });

/** Returns what results of an operation send as events: by status, the schema of an event. */
export function eventItems(operation: Members): readonly unknown[] {
  const responses = Object.values(Object(operation["responses"]) as Members);
  return responses.flatMap((response) => {
    const content = isMembers(response) ? response["content"] : undefined;
    const media = isMembers(content) ? content[EVENT_STREAM] : undefined;
    return isMembers(media) && media["itemSchema"] !== undefined ? [media["itemSchema"]] : [];
  });
}

/**
 * Returns the events of a stream. The payload is the parsed content of `data`: an event is sent as text, but clients need the
 * value of its JSON. The other fields, which describe the data, are its headers.
 */
export function eventMessages({ mounted }: NamedOperation, program: NamedProgram): readonly Message[] {
  return eventItems(mounted.fragment.operation).flatMap((item) => {
    const { json, text } = eventData(item);
    return [
      ...(json ? jsonMessages(json, "event", program, { headers: EVENT_HEADERS }) : []),
      ...(text ? [textMessage({ type: "string" }, "eventText", program, { headers: EVENT_HEADERS })] : []),
    ];
  });
}

/** Returns the messages that go through a socket in one direction: the content of text frames, and bytes in binary frames. */
export function socketMessages(
  { text, binary }: MessageFragment,
  unnamed: string,
  program: NamedProgram,
): readonly Message[] {
  return [
    ...(text?.as === "json" ? jsonMessages(text.schema, unnamed, program) : []),
    ...(text?.as === "text" ? [textMessage(text.schema, `${unnamed}Text`, program)] : []),
    ...(binary ? [binaryMessage(`${unnamed}Bytes`)] : []),
  ];
}

/**
 * Returns what a client sends to get a stream, in addition to the path and the query: headers, and a body in each of its media
 * types.
 */
export function requestMessages(
  { mounted }: NamedOperation,
  headers: Members | undefined,
  program: NamedProgram,
): readonly Message[] {
  const bindings = { http: { headers, bindingVersion: "0.3.0" } };
  const { description, content: media } = Object(mounted.fragment.operation["requestBody"]) as Members;
  const content = Object.entries(Object(media) as Members);
  if (content.length === 0) return headers ? [{ name: "request", object: { bindings } }] : [];
  const more = { ...(description !== undefined && { description }), ...(headers && { bindings }) };
  return content.flatMap(([contentType, media]) => {
    const schema = isMembers(media) && isMembers(media["schema"]) ? media["schema"] : {};
    return jsonMessages(schema, "request", program, more, contentType);
  });
}

/**
 * JSON of a schema. A union whose members are distinguished by a property has a message for each member, since a message is only
 * one of them.
 */
function jsonMessages(
  schema: JsonSchema,
  unnamed: string,
  { components, nameOf }: NamedProgram,
  more: Members = {},
  contentType = "application/json",
): readonly Message[] {
  const { $ref } = schema;
  const named = typeof $ref === "string" ? components.get($ref)?.schema : undefined;
  return (membersOf(named ?? schema) ?? [schema]).map((one) => {
    const { $ref } = one;
    const name = (typeof $ref === "string" ? nameOf($ref) : undefined) ?? unnamed;
    return { name, object: { contentType, ...more, payload: schemaObject(one) } };
  });
}

/** Returns the members of a union if a property distinguishes them and all have names. */
function membersOf({ oneOf, discriminator }: JsonSchema): readonly JsonSchema[] | undefined {
  if (discriminator === undefined || !Array.isArray(oneOf)) return undefined;
  const members: readonly unknown[] = oneOf;
  const isNamed = (one: unknown): one is JsonSchema => isMembers(one) && Object.keys(one).join() === "$ref";
  return members.every(isNamed) ? members : undefined;
}

/** Unchanged text. */
function textMessage(
  schema: JsonSchema,
  unnamed: string,
  { nameOf }: NamedProgram,
  more: Members = {},
): Message {
  const { $ref } = schema;
  const name = (typeof $ref === "string" ? nameOf($ref) : undefined) ?? unnamed;
  return { name, object: { contentType: "text/plain", ...more, payload: schemaObject(schema) } };
}

/** Unchanged bytes. */
function binaryMessage(name: string): Message {
  const contentType = "application/octet-stream";
  return { name, object: { contentType, payload: multiFormat({ contentMediaType: contentType }) } };
}
