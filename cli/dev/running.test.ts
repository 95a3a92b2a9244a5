import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { folder } from "../testing/fake.js";
import { announceRunning, lastRequests, runningDev } from "./running.js";

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function project() {
  const made = folder({ "package.json": "{}" });
  ends.push(made.remove);
  return made.path;
}

test("leaves word of where it serves, which git does not see, until it ends", () => {
  const root = project();
  expect(runningDev(root)).toBeUndefined();
  const withdraw = announceRunning(root, { url: "http://localhost:1", pid: process.pid });
  expect(runningDev(root)).toEqual({ url: "http://localhost:1", pid: process.pid });
  expect(readFileSync(join(root, ".countersign/.gitignore"), "utf8")).toBe("*\n");
  withdraw();
  expect(existsSync(join(root, ".countersign/dev.json"))).toBe(false);
});

test("one that was killed does not run", () => {
  const root = project();
  const { pid } = spawnSync(process.execPath, ["--version"]);
  announceRunning(root, { url: "http://localhost:1", pid });
  expect(runningDev(root)).toBeUndefined();
});

test("what one has left is not taken away by the one before", () => {
  const root = project();
  const withdraw = announceRunning(root, { url: "http://localhost:1", pid: 1 });
  announceRunning(root, { url: "http://localhost:2", pid: process.pid });
  withdraw();
  expect(runningDev(root)?.url).toBe("http://localhost:2");
});

test.each(["", "{", "[]", "null", '{"url":1,"pid":"x"}'])("a file that says %s says nothing", (text) => {
  const root = project();
  announceRunning(root, { url: "", pid: 1 });
  writeFileSync(join(root, ".countersign/dev.json"), text);
  expect(runningDev(root)).toBeUndefined();
});

test("its last requests are those of the process that left word", async () => {
  const root = project();
  let pid = process.pid;
  const server = createServer(({ url }, response) =>
    response.end(JSON.stringify({ pid, url, requests: [] })),
  );
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await lastRequests(root)).toBeUndefined();
  announceRunning(root, { url, pid: process.pid });
  expect(await lastRequests(root)).toEqual({
    pid: process.pid,
    url: "/__countersign/requests.json",
    requests: [],
  });
  // Another process now has the port.
  pid = -1;
  expect(await lastRequests(root)).toBeUndefined();
});
