import type { OperationFragment } from "../../../runtime/contract/document.js";
import type { SocketMessages } from "../../3-plan/plan.js";
import type { Travelling } from "../../openapi/components.js";
import { messagesFragment } from "../../openapi/messages.js";
import type { References } from "../../openapi/references.js";
import type { CodecPlan } from "./plan.js";

/** What describes both sides of a type, as the messages of a socket are described: one, where they look the same. */
export function codecFragment(plan: CodecPlan, references: References): OperationFragment {
  const { receives, sends } = messagesFragment(messagesOf(plan), references);
  const same = JSON.stringify(receives) === JSON.stringify(sends);
  return { operation: {}, messages: { receives, sends: same ? {} : sends } };
}

/** The named types in it, for the components. */
export function codecTravelling(plan: CodecPlan): Travelling {
  return { guards: [], parameters: [], thrown: [], messages: { at: 0, ...messagesOf(plan) } };
}

function messagesOf({ input, output }: CodecPlan): SocketMessages {
  const message = (schema: CodecPlan["input"]) => ({ text: { as: "json", schema }, binary: false }) as const;
  return { receives: message(input), sends: message(output), tells: false };
}
