import type { MessageFragment, MessagesFragment } from "../../runtime/contract/socket.js";
import type { MessagePlan, SocketMessages } from "../3-plan/plan.js";
import type { Conversion } from "./json-schema/conversion.js";
import { jsonSchema } from "./json-schema/convert.js";
import type { References } from "./references.js";

/** The part of a document about a socket's messages, which OpenAPI does not describe. */
export function messagesFragment(
  { receives, sends }: SocketMessages,
  references: References,
): MessagesFragment {
  return {
    receives: messageFragment(receives, references.conversion("input")),
    sends: messageFragment(sends, references.conversion("output")),
  };
}

function messageFragment({ text, binary }: MessagePlan, conversion: Conversion): MessageFragment {
  return {
    ...(text && { text: { as: text.as, schema: jsonSchema(text.schema, conversion) } }),
    ...(binary && { binary: true }),
  };
}
