// The items that both sides of `bench/stream.js` stream: tokens, as in a chat.

export interface Token {
  id: string;
  index: number;
  text: string;
  finished: boolean;
  usage?: { prompt: number; completion: number };
}

/** Each is immediately available. */
export async function* made(count: number): AsyncGenerator<Token> {
  for (let index = 0; index < count; index++) yield token(index, index === count - 1);
}

/** Each comes from outside, in a separate turn of the event loop. */
export async function* waited(count: number): AsyncGenerator<Token> {
  for (let index = 0; index < count; index++) {
    await new Promise((resolve) => setImmediate(resolve));
    yield token(index, index === count - 1);
  }
}

function token(index: number, finished: boolean): Token {
  const made: Token = { id: "chat-4f1c2a", index, text: ` word${index % 100}`, finished };
  if (finished) made.usage = { prompt: 42, completion: index + 1 };
  return made;
}
