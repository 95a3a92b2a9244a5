import { connect, type Socket } from "node:net";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { consoleLog, type Telling, telling } from "../lifetime/testing.js";
import { thePath } from "./direct/testing.js";
import { type Server, serve } from "./serve.js";

/** For tests on real sockets with kept-alive connections: an app and its server, created for each test. Nothing may be printed. */
export let world: Telling;
export let server: Server;
const sockets: Socket[] = [];
let printed: readonly unknown[];
beforeEach(() => {
  world = telling();
  printed = consoleLog();
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await server.close();
  vi.restoreAllMocks();
  expect(printed).toEqual([]);
});

export async function listening(): Promise<void> {
  server = await serve(world.app, { port: 0, ...thePath });
}

/** Sends requests on one connection and collects the responses. */
export function ask(...heads: readonly string[]): Socket & { readonly text: () => string } {
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  sockets.push(socket);
  let text = "";
  socket.setEncoding("utf8").on("data", (more) => {
    text += more;
  });
  socket.on("error", () => {});
  socket.write(
    heads.map((head) => `${head} HTTP/1.1\r\nhost: localhost\r\naccept-encoding: gzip\r\n\r\n`).join(""),
  );
  return Object.assign(socket, { text: () => text });
}

export const until = (condition: () => boolean) => expect.poll(condition).toBe(true);
