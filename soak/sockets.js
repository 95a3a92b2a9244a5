// Sockets that are opened and closed in many ways: every message gets a response, in order, and nothing is left of them.
import { strict as assert } from "node:assert";
import { ask, back, idle } from "./process.js";

/** @param size how many sockets, each of which sends two messages, and how many are open at a time. */
export async function sockets(server, { count, atOnce }) {
  await round(server, Math.min(count, 500), atOnce);
  const before = await idle(server, "sockets");
  const { wrong, answered, invalid, closed } = await round(server, count, atOnce);
  assert.deepEqual(wrong, [], "sockets: not all was as it should be");
  assert.equal(answered, 2 * count, "sockets: every message is answered");
  return { count, answered, invalid, closed, ...(await back(server, before, "sockets")) };
}

async function round(server, count, atOnce) {
  const clients = ask("socket-clients.js", [server.port, count, atOnce].map(String));
  const result = await clients.next();
  clients.child.disconnect();
  return result;
}
