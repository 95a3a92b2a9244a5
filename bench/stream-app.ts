// The streams for `bench/stream.js`.
import { App, type EventStream, type Int, type Query, type Socket } from "countersign";
import { made, type Token, waited } from "./stream-work.js";

const app = new App({
  title: "Streams",
  version: "1.0.0",
  validateResponses: process.env.MODE !== "project",
});

app.get("/sse/made", (count: Query<Int>): EventStream<Token> => made(count));
app.get("/sse/waited", (count: Query<Int>): EventStream<Token> => waited(count));
app.get("/lines/made", (count: Query<Int>): AsyncIterable<Token> => made(count));
app.get("/lines/waited", (count: Query<Int>): AsyncIterable<Token> => waited(count));

app.socket("/socket/text", async (socket: Socket<string, string>): Promise<void> => {
  for await (const text of socket) await socket.send(text);
});
app.socket("/socket/json", async (socket: Socket<Token, Token>): Promise<void> => {
  for await (const token of socket) await socket.send(token);
});

export default app;
