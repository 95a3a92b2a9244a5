// The streams of `bench/stream.js` written by hand: a `ReadableStream` that is pulled, with one text for each item.
import { type Context, Hono } from "hono";
import { made, type Token, waited } from "./stream-work.js";

const app = new Hono();

const event = (token: Token) => `data: ${JSON.stringify(token)}\n\n`;
const line = (token: Token) => `${JSON.stringify(token)}\n`;

app.get("/sse/made", (c) => events(c, made(count(c))));
app.get("/sse/waited", (c) => events(c, waited(count(c))));
app.get("/lines/made", (c) => lines(c, made(count(c))));
app.get("/lines/waited", (c) => lines(c, waited(count(c))));

function events(c: Context, tokens: AsyncGenerator<Token>): Response {
  return c.body(streamOf(tokens, event), 200, {
    "content-type": "text/event-stream",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
}

function lines(c: Context, tokens: AsyncGenerator<Token>): Response {
  return c.body(streamOf(tokens, line), 200, { "content-type": "application/jsonl" });
}

function streamOf(
  tokens: AsyncGenerator<Token>,
  toText: (token: Token) => string,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await tokens.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(toText(value)));
    },
    async cancel() {
      await tokens.return(undefined);
    },
  });
}

function count(c: Context): number {
  return Number(c.req.query("count"));
}

export default app;
