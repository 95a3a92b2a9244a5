import { afterEach } from "vitest";
import type { WebSocket } from "ws";
import type { RawClient } from "../raw-client.fixture.js";
import { type Server, serve } from "../serve.js";
import { type Acceptance, connected, doorApp, rawClient } from "./door.fixture.js";

/** For tests of open connections: servers and clients, all of which are gone after each test. */
export const servers: Server[] = [];
const clients: (RawClient | { destroy(): void })[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  await Promise.all(servers.splice(0).map((server) => server.close({ graceMs: 0 })));
});

/** @returns the URL of a new server. */
export async function listen(acceptance: Acceptance): Promise<string> {
  const server = await serve(doorApp(acceptance), { port: 0 });
  servers.push(server);
  return server.url;
}

/** A client that writes bytes. */
export async function raw(acceptance: Acceptance): Promise<RawClient> {
  const client = await rawClient(await listen(acceptance));
  clients.push(client);
  return client;
}

/** A client of the package `ws`. */
export async function open(acceptance: Acceptance): Promise<WebSocket> {
  const client = await connected(await listen(acceptance));
  clients.push({ destroy: () => client.terminate() });
  return client;
}
