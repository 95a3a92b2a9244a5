// Many clients of an event stream, half of which are cut off: nothing of them may be left, and the others must miss nothing.
import { strict as assert } from "node:assert";
import { ask, back, idle } from "./process.js";

/** @param size how many clients, and how many seconds. */
export async function ticks(server, { clients, seconds }) {
  // The first ones make the process load and compile its code.
  await round(server, { clients: Math.min(clients, 200), seconds: 1 });
  const before = await idle(server, "event streams");
  const { readers, wrong, cut } = await round(server, { clients, seconds });
  assert.deepEqual(wrong, [], "event streams: clients that were not cut off missed something");
  assert.equal(cut, clients / 2, "event streams: half of the clients were to be cut off");
  assert.equal(readers, clients / 2, "event streams: the other half were to read all");
  return { clients, cut, ...(await back(server, before, "event streams")) };
}

async function round(server, { clients, seconds }) {
  const periodMs = 200;
  const times = (seconds * 1000) / periodMs;
  await server.ask("reset");
  const reading = ask("readers.js", [server.port, clients, times, seconds].map(String));
  assert.equal(await reading.next(), "open", "event streams: every client is open");
  const ended = reading.ask("go");
  await server.ask("run", { times, periodMs });
  const result = await ended;
  reading.child.disconnect();
  return result;
}
