/** An answer with a bit of everything that models write. */
export function answerTo(messages: readonly string[]): string {
  const question = messages.at(-1) ?? "";
  if (question.startsWith("Summarize")) return summaryOf(messages.slice(0, -1));
  return `You said: “${shortened(question)}”

I am a **stub**: I know nothing, but I stream it as a model would. The route behind this answer is a function:

\`\`\`ts
chat.post("/chat/events", (conversation: Conversation, assistant: Assistant, signal: AbortSignal) =>
  assistant.answer(conversation, signal));
\`\`\`

- Set \`OPENAI_BASE_URL\` and \`OPENAI_API_KEY\` to ask a model that knows more.
- Choose another of my names to see me be slow, busy, or fail halfway.
- Press *Stop*, or close the page, and I stop talking at once.`;
}

function summaryOf(messages: readonly string[]): string {
  const questions = messages.filter((_, index) => index % 2 === 0).map((text) => `“${shortened(text)}”`);
  return `You asked ${questions.length === 1 ? "one question" : `${questions.length} questions`}: ${questions.join(", ")}.`;
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
