import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { watchPaths } from "../../runtime/node/direct/testing.js";
import { repository } from "../support/temporary.js";
import type { Asked } from "./answers.js";
import { type Doors, openDoors, type SOCKETS } from "./doors.js";
import { exchange } from "./exchange.js";
import { type Conversation, conversation, divided } from "./grammar.js";

/**
 * Both paths respond alike to whatever is sent. `PATHS_RUNS=20` makes twenty times as many attempts. The seed is the same every
 * time, so that a failure does not depend on chance; `PATHS_SEED=random` or a printed number chooses another.
 */
const factor = Number(process.env["PATHS_RUNS"] ?? 1);
const chosen = process.env["PATHS_SEED"] ?? "7";
const seed = chosen === "random" ? Math.floor(Math.random() * 2 ** 31) : Number(chosen);

let doors: Doors;
beforeAll(async () => {
  // node-server reports responses that cannot be written.
  vi.spyOn(console, "error").mockImplementation(() => {});
  doors = await openDoors(path.join(repository, "test/paths/project"));
});
afterAll(async () => {
  vi.restoreAllMocks();
  await doors?.close();
});

test("both paths answer alike, and do the same", async () => {
  using seen = watchPaths();
  const alike = fc.asyncProperty(conversation, async (sent) => {
    const [direct, hono] = [await outcome("direct", sent), await outcome("hono", sent)];
    expect(direct).toEqual(hono);
  });
  await fc.assert(alike, {
    seed,
    numRuns: Math.ceil(200 * factor),
    includeErrorInReport: true,
    endOnFailure: factor > 1,
  });
  // Otherwise the test would have compared one path with itself.
  const direct = seen.served.filter((line) => !line.endsWith(" hono"));
  expect(direct.length).toBeGreaterThan(seen.served.length / 10);
}, 600_000);

async function outcome(door: (typeof SOCKETS)[number], { requests, cuts }: Conversation) {
  const opened = doors[door];
  const asked = requests.map((text): Asked => (text.startsWith("HEAD ") ? "HEAD" : "other"));
  const { answers, ended } = await exchange(opened.url, divided(requests.join(""), cuts), asked);
  const told = await opened.taken();
  return {
    answers: answers.map(({ fields: { date, ...fields }, ...answer }) => ({ ...answer, fields })),
    ended,
    // Several requests do not wait for one another.
    told: requests.length > 1 ? told.toSorted() : told,
  };
}
