import type { MessageCodec } from "./broadcast.js";

/** Messages as JSON. Its errors do not repeat the text, which may be anything. */
export const JSON_MESSAGES: MessageCodec<unknown> = {
  parse(text) {
    try {
      return JSON.parse(text);
    } catch {
      throw new SyntaxError("It is not JSON.");
    }
  },
  stringify(message) {
    const text: string | undefined = JSON.stringify(message);
    if (text === undefined)
      throw new TypeError("The message cannot be written as JSON: it is a function, a symbol or undefined.");
    return text;
  },
};
