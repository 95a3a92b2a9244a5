import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { finish, type Running, start } from "../support/processes.js";
import { countersign, urlIn } from "../support/quickstart.js";
import { removeFolder, temporaryFolder, writeFiles } from "../support/temporary.js";

/** `countersign start` on hand-written builds: what it does with processes has nothing to do with how they were made. */
const APP = `
export default {
  async fetch(request) {
    const { pathname } = new URL(request.url);
    if (pathname === "/slow") await new Promise((resolve) => setTimeout(resolve, 600));
    if (pathname === "/never") await new Promise(() => {});
    if (pathname === "/die") process.exit(3);
    return Response.json({ pid: process.pid });
  },
};
`;

let running: Running | undefined;
const folders: string[] = [];
afterEach(async () => {
  await running?.stop();
  running = undefined;
  for (const folder of folders.splice(0)) removeFolder(folder);
});

function built(text: string): string {
  const folder = temporaryFolder("start");
  folders.push(folder);
  writeFiles(folder, { "app.mjs": text });
  return folder;
}

async function started(text: string, ...options: string[]): Promise<string> {
  const args = [countersign, "start", "app.mjs", "--host", "127.0.0.1", "--port", "0", ...options];
  running = start(process.execPath, args, built(text));
  return urlIn(await running.printed(/Serving .* at .*\n/));
}

/** A request on a connection of its own, so that it may reach any worker. */
async function pid(url: string): Promise<number> {
  const response = await fetch(url, { headers: { connection: "close" } });
  return ((await response.json()) as { pid: number }).pid;
}

const workers = (count: number) => ["--workers", String(count)];

test.each([
  ["one process", []],
  ["workers", workers(2)],
])("%s: SIGTERM lets requests in progress end, takes no new ones, and exits with 0", async (_, options) => {
  const url = await started(APP, ...options);
  const slow = pid(`${url}/slow`);
  await setTimeout(200);
  const stopped = running?.stop();
  expect(await slow).toBeGreaterThan(0);
  expect(await stopped).toBe(0);
  await expect(pid(url)).rejects.toThrow();
});

test.each([
  ["one process", []],
  ["workers", workers(2)],
])("%s: a request that never ends does not hold the exit up beyond the grace", async (_, options) => {
  const url = await started(APP, ...options, "--grace", "0.3");
  const never = pid(`${url}/never`).catch(() => "broken off");
  await setTimeout(200);
  expect(await running?.stop()).toBe(0);
  expect(await never).toBe("broken off");
});

test("the requests are shared among the workers, and one that dies is replaced", async () => {
  const url = await started(APP, ...workers(2));
  const pids = async () => new Set(await Promise.all(Array.from({ length: 8 }, () => pid(url))));
  const before = await pids();
  expect(before.size).toBe(2);
  await expect(pid(`${url}/die`)).rejects.toThrow();
  const printed = await running?.printed(/Worker \d+ ended \(exit code 3\); another one starts\.\n/);
  expect(before).toContain(Number(printed?.match(/Worker (\d+) ended/)?.[1]));
  await expect.poll(async () => (await pids()).size).toBe(2);
  expect([...(await pids())].filter((id) => before.has(id))).toHaveLength(1);
});

test("a program that cannot start says so once, and the exit code is 1", async () => {
  const folder = built('throw new Error("no database");');
  const args = [countersign, "start", "app.mjs", "--port", "0", ...workers(3)];
  const { code, stdout, stderr } = await finish(process.execPath, args, folder);
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr.match(/The app did not start:/g)).toHaveLength(1);
  expect(stderr).toContain("Error: no database");
  expect(stderr).not.toContain("bug in Countersign");
});

test("a port in use is the same diagnostic as without workers", async () => {
  const url = await started(APP);
  const args = [countersign, "start", "app.mjs", "--host", "127.0.0.1", "--port", new URL(url).port];
  const folder = built(APP);
  const plain = await finish(process.execPath, args, folder);
  const shared = await finish(process.execPath, [...args, ...workers(2)], folder);
  expect(plain.stderr).toContain("CS4006");
  expect(shared).toEqual(plain);
});

test.each([
  ["--workers", "0"],
  ["--workers", "two"],
  ["--grace", "-1"],
  ["--grace", "long"],
])("%s %s is refused", async (...options) => {
  const { code, stderr } = await finish(process.execPath, [countersign, "start", ...options], built(APP));
  expect(code).toBe(1);
  expect(stderr).toContain(`'${options[1]}' is invalid`);
});
