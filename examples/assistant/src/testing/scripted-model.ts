import type { Answer, Message, Model, ToolDescription } from "../model.js";

/** What a model does when it is asked the next time: it sees what tools have answered so far. */
export type Step = (conversation: readonly Message[]) => Answer;

/** A model that follows a script, and remembers what it was shown. */
export function scriptedModel(...steps: readonly Step[]) {
  let next = 0;
  const seen: { tools: readonly ToolDescription[] } = { tools: [] };
  const model: Model = {
    async answer(conversation, tools) {
      seen.tools = tools;
      const step = steps[Math.min(next++, steps.length - 1)];
      if (!step) throw new Error("The script is empty");
      return step(conversation);
    },
  };
  return { ...model, seen };
}

/** What the last tool answered. */
export function lastResult(conversation: readonly Message[]): { text: string; isError: boolean } {
  const last = conversation.findLast((message) => message.from === "tool");
  if (!last) throw new Error("No tool has answered");
  return last;
}
