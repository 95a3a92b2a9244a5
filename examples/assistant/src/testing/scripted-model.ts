import type { Answer, Message, Model, ToolDescription } from "../model.js";

/** What a model does the next time it is called: it sees the results of tools so far. */
export type Step = (conversation: readonly Message[]) => Answer;

/** A model that follows a script, and records what it was shown. */
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

/** The result of the last tool. */
export function lastResult(conversation: readonly Message[]): { text: string; isError: boolean } {
  const last = conversation.findLast((message) => message.from === "tool");
  if (!last) throw new Error("No tool has answered");
  return last;
}
