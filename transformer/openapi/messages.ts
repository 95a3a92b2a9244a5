import type { MessageFragment, MessagesFragment } from "../../runtime/contract/socket.js";
import type { MessagePlan, SocketMessages } from "../3-plan/plan.js";
import type { Conversion } from "./json-schema/conversion.js";
import { jsonSchema } from "./json-schema/convert.js";
import type { References } from "./references.js";

/** What a document can say of a socket's messages; OpenAPI says nothing of them. */
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
