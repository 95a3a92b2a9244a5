import type { OperationFragment } from "../../runtime/contract/document.js";
import type { SidesPlan, SocketMessages } from "../3-plan/plan.js";
import type { Schema } from "../schema.js";
import type { Traveling } from "./components.js";
import { messagesFragment } from "./messages.js";
import type { References } from "./references.js";

/** Describes both sides as the messages of a socket are described: with one schema if they look the same. */
export function codecFragment(plan: SidesPlan, references: References): OperationFragment {
  const { receives, sends } = messagesFragment(messagesOf(plan), references);
  const same = JSON.stringify(receives) === JSON.stringify(sends);
  return { operation: {}, messages: { receives, sends: same ? {} : sends } };
}

/** The named types in it, for the components. */
export function codecTraveling(plan: SidesPlan): Traveling {
  return { guards: [], parameters: [], thrown: [], messages: { at: 0, ...messagesOf(plan) } };
}

function messagesOf({ input, output }: SidesPlan): SocketMessages {
  const message = (schema: Schema) => ({ text: { as: "json", schema }, binary: false }) as const;
  return { receives: message(input), sends: message(output), tells: false };
}
