import { type CallToolResult, Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import type { Message, Model, ToolCall } from "./model.js";

export interface Task {
  readonly model: Model;
  /** The address of a Model Context Protocol server. */
  readonly url: string;
  /** The token of the person for whom the model acts. The model never sees it. */
  readonly token: string;
  readonly question: string;
  /** How often the model may be called. Default 10. */
  readonly rounds?: number;
}

/**
 * Lets a model work on a question with the tools of a server, until it has an answer.
 * @returns the conversation: the answer is the last message.
 * @throws Error if the model has no answer after all rounds, or if the token is not valid.
 */
export async function work({ model, url, token, question, rounds = 10 }: Task): Promise<readonly Message[]> {
  const client = new Client(
    { name: "assistant", version: "1.0.0" },
    { versionNegotiation: { mode: "auto" } },
  );
  const headers = { authorization: `Bearer ${token}` };
  await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } }));
  try {
    const { tools } = await client.listTools();
    const conversation: Message[] = [
      { from: "system", text: client.getInstructions() ?? "" },
      { from: "user", text: question },
    ];
    for (let round = 0; round < rounds; round++) {
      const answer = await model.answer(conversation, tools);
      conversation.push({ from: "model", ...answer });
      if ("text" in answer) return conversation;
      for (const call of answer.calls) conversation.push(await resultOf(call, client));
    }
    throw new Error(`The model has not answered after ${rounds} rounds`);
  } finally {
    await client.close();
  }
}

/** What a model reads of a call. An error is a result like any other: it explains what to do differently. */
async function resultOf(call: ToolCall, client: Client): Promise<Message> {
  const { content, isError = false } = await client.callTool(call);
  return { from: "tool", name: call.name, text: textOf(content), isError };
}

function textOf(content: CallToolResult["content"]): string {
  return content.map((part) => (part.type === "text" ? part.text : `(${part.type})`)).join("\n");
}
