import { afterEach, expect, test } from "vitest";
// @ts-expect-error a script of the repository, in plain JavaScript
import { steadyLoad } from "../../soak/steady-load.js";
import { finish, type Running, start } from "../support/processes.js";
import { countersign, urlIn } from "../support/quickstart.js";
import { removeFolder, temporaryFolder, writeFiles } from "../support/temporary.js";

/** `countersign start` on hand-written builds: its handling of processes does not depend on how they were built. */
const APP = `
export default {
  async fetch(request) {
    const { pathname } = new URL(request.url);
    if (pathname === "/slow" || pathname === "/never") console.log("in progress");
    if (pathname === "/slow") await new Promise((resolve) => setTimeout(resolve, 600));
    if (pathname === "/never") await new Promise(() => {});
    if (pathname === "/die") process.exit(3);
    return Response.json({ pid: process.pid, flags: process.execArgv });
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

const started = (text: string, ...options: string[]) => startedWith([], text, ...options);

/** @param flags of Node. */
async function startedWith(flags: readonly string[], text: string, ...options: string[]): Promise<string> {
  const args = [...flags, countersign, "start", "app.mjs", "--host", "127.0.0.1", "--port", "0", ...options];
  running = start(process.execPath, args, built(text));
  return urlIn(await running.printed(/Serving .* at .*\n/));
}

/** A request on a connection of its own, so that it may reach any worker. */
async function pid(url: string): Promise<number> {
  const response = await fetch(url, { headers: { connection: "close" } });
  return ((await response.json()) as { pid: number }).pid;
}

/** Resolves when the app has begun to handle this many requests, which it reports. */
const inProgress = (count = 1) => running?.printed(new RegExp(`(?:in progress[\\s\\S]*){${count}}`));

const workers = (count: number) => ["--workers", String(count)];

test.each([
  ["one process", []],
  ["workers", workers(2)],
])("%s: SIGTERM lets requests in progress end, takes no new ones, and exits with 0", async (_, options) => {
  const url = await started(APP, ...options);
  const slow = pid(`${url}/slow`);
  await inProgress();
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
  await inProgress();
  expect(await running?.stop()).toBe(0);
  expect(await never).toBe("broken off");
});

/** An app with its own shutdown, like that of `App`, and with mistakes that programs make. */
const ENDING = `
import { Server } from "node:http";
import { setTimeout } from "node:timers/promises";
// Node ends idle connections after five seconds; here none ends by itself, so that who waits for one waits for ever.
Object.defineProperty(Server.prototype, "keepAliveTimeout", { get: () => 0, set() {} });
let ends = () => console.log("ended");
export default {
  async fetch(request) {
    const { pathname } = new URL(request.url);
    if (pathname === "/slow" || pathname === "/never") console.log("in progress");
    if (pathname === "/slow") await setTimeout(600);
    if (pathname === "/never") await new Promise(() => {});
    if (pathname === "/stray") void Promise.reject(new Error("nobody caught me"));
    if (pathname === "/thrown") process.nextTick(() => { throw new Error("nobody caught me"); });
    if (pathname === "/ends-badly") ends = () => { throw new Error("the disk is full"); };
    return Response.json({ pid: process.pid });
  },
  async close() { ends(); },
};
`;

/** As proxies do: the connection stays open after the response. */
const kept = async (url: string) => ((await (await fetch(url)).json()) as { pid: number }).pid;

test.each([
  ["one process", []],
  ["workers", workers(2)],
])(
  "%s: connections that are kept alive hold nothing up, and the app ends behind its last request",
  async (_, options) => {
    const url = await started(ENDING, ...options, "--grace", "60");
    for (let i = 0; i < 4; i++) await kept(url);
    const slow = kept(`${url}/slow`);
    await inProgress();
    const stopped = running?.stop();
    expect(await slow).toBeGreaterThan(0);
    expect(await stopped).toBe(0);
    await running?.closed;
    expect(running?.output().match(/ended/g)).toHaveLength(Math.max(1, Number(options[1] ?? 1)));
  },
);

test.each([
  ["one process", []],
  ["workers", workers(2)],
])("%s: behind requests that never end, the app ends all the same", async (_, options) => {
  const url = await started(ENDING, ...options, "--grace", "0.3");
  const never = kept(`${url}/never`).catch(() => "broken off");
  await inProgress();
  expect(await running?.stop()).toBe(0);
  expect(await never).toBe("broken off");
  await running?.closed;
  expect(running?.output()).toContain("ended");
});

test.each([
  ["one process", []],
  ["workers", workers(2)],
])("%s: an app that fails to end says why, and the exit code is 1", async (_, options) => {
  const url = await started(ENDING, ...options);
  for (let i = 0; i < 4; i++) await pid(`${url}/ends-badly`);
  expect(await running?.stop()).toBe(1);
  await running?.closed;
  expect(running?.output()).toContain("The app failed to end:\n\nError: the disk is full");
  expect(running?.output()).not.toContain("bug in Countersign");
});

test.each([
  ["/stray", "unhandledRejection"],
  ["/thrown", "uncaughtException"],
])(
  "an error that nobody catches, %s, ends the process behind what is in progress, and says what to do",
  async (path, origin) => {
    const url = await started(ENDING);
    const slow = kept(`${url}/slow`);
    await inProgress();
    await kept(`${url}${path}`);
    expect(await slow).toBeGreaterThan(0);
    expect(await running?.closed).toBe(1);
    expect(running?.output()).toContain(`An uncaught error (${origin}).`);
    expect(running?.output()).toMatch(/Error: nobody caught me\n +at /);
    expect(running?.output()).toContain("fix: Await every promise");
    expect(running?.output()).toContain("ended");
  },
);

test("a program that handles such errors itself is left alone", async () => {
  for (const event of ["unhandledRejection", "uncaughtException"]) {
    const own = `process.on("${event}", () => console.log("handled here"));`;
    const url = await started(own + ENDING);
    await kept(`${url}/stray`);
    expect(await kept(url)).toBeGreaterThan(0);
    expect(await running?.stop()).toBe(0);
    expect(running?.output()).toContain("handled here");
    expect(running?.output()).not.toContain("nobody caught");
  }
});

test("a worker with an error that nobody catches answers what it has, and is replaced", async () => {
  const url = await started(ENDING, ...workers(2));
  const slow = Array.from({ length: 6 }, () => pid(`${url}/slow`));
  await inProgress(6);
  await pid(`${url}/stray`);
  await running?.printed(/Worker \d+ ended \(exit code 1\); a new one starts\.\n/);
  expect((await Promise.all(slow)).every((one) => one > 0)).toBe(true);
});

test("the requests are shared among the workers, and one that dies is replaced", async () => {
  const url = await started(APP, ...workers(2));
  const pids = async () => new Set(await Promise.all(Array.from({ length: 8 }, () => pid(url))));
  const before = await pids();
  expect(before.size).toBe(2);
  await expect(pid(`${url}/die`)).rejects.toThrow();
  const printed = await running?.printed(/Worker \d+ ended \(exit code 3\); a new one starts\.\n/);
  expect(before).toContain(Number(printed?.match(/Worker (\d+) ended/)?.[1]));
  await expect.poll(async () => (await pids()).size).toBe(2);
  expect([...(await pids())].filter((id) => before.has(id))).toHaveLength(1);
});

test("--shutdown-delay: an app hears of its end before anything ends, and answers meanwhile", async () => {
  const app = APP.replace(
    "export default {",
    'export default { announceClosing() { console.log("announced"); },',
  );
  const url = await started(app, ...workers(2), "--shutdown-delay", "2");
  const stopped = running?.stop();
  await running?.printed(/announced[\s\S]*announced/);
  for (let i = 0; i < 4; i++) expect(await pid(url)).toBeGreaterThan(0);
  expect(await stopped).toBe(0);
});

/** Tells `countersign start` that there is a new build. */
const restart = () => process.kill(running?.process.pid ?? 0, "SIGHUP");

test("SIGHUP restarts the workers one after the other with what is built now, and no request is lost", async () => {
  const url = await started(APP, ...workers(2));
  const load = steadyLoad(Number(new URL(url).port), { clients: 8, path: "/" });
  await expect.poll(() => Object.keys(load.pids)).toHaveLength(2);
  const before = Object.keys(load.pids);
  writeFiles(folders.at(-1) ?? "", { "app.mjs": APP.replace("flags:", "version: 2, flags:") });
  restart();
  await running?.printed(/All workers have been restarted\./);
  expect(await (await fetch(url)).json()).toMatchObject({ version: 2 });
  const { answers, lost, refused, pids } = await load.stop();
  expect([Object.keys(answers), lost, refused]).toEqual([["200"], [], 0]);
  expect(Object.keys(pids).toSorted()).not.toEqual(before.toSorted());
  const now = new Set(await Promise.all(Array.from({ length: 8 }, () => pid(url))));
  expect([...now].filter((one) => before.includes(String(one)))).toEqual([]);
  expect(running?.output()).not.toContain("ended");
});

test("workers whose program does not start any more go on; when none is left, the exit code is 1", async () => {
  const url = await started(APP, ...workers(2));
  const pids = async () =>
    [...new Set(await Promise.all(Array.from({ length: 8 }, () => pid(url))))].toSorted();
  const before = await pids();
  writeFiles(folders.at(-1) ?? "", { "app.mjs": 'throw new Error("no database");' });
  restart();
  const printed = await running?.printed(/The new worker did not start .*\n/);
  expect(printed).toContain("Restarting 2 workers, one after the other.");
  expect(printed).toContain("Error: no database");
  expect(printed).toContain("(exit code 1). The workers that were serving continue.");
  // They also receive a supervisor's signal.
  for (const one of before) process.kill(one, "SIGHUP");
  expect(await pids()).toEqual(before);
  for (const one of before) process.kill(one, "SIGKILL");
  expect(await running?.closed).toBe(1);
  expect(running?.output()).toMatch(/ended \(SIGKILL\); a new one starts\.\n/);
  expect(running?.output()).toContain("No worker is left, and 2 starts in a row have failed.");
});

test("flags of Node reach the workers", async () => {
  const flag = "--max-semi-space-size=32";
  const url = await startedWith([flag], APP, ...workers(2));
  expect(await (await fetch(url)).json()).toMatchObject({ flags: [flag, "--enable-source-maps"] });
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

test("an app with sockets does not start without ws, and says what to install", async () => {
  const folder = built(
    `export default { fetch: () => new Response(), hasSockets: () => process.env.SOCKETS !== "0" };`,
  );
  const args = [...without("ws", folder), countersign, "start", "app.mjs", "--port", "0"];
  const { code, stderr } = await finish(process.execPath, args, folder);
  expect(code).toBe(1);
  expect(stderr).toMatch(/Cannot serve WebSockets: .*Run: npm install ws/);
  // An app without sockets does not need the package.
  running = start(process.execPath, args, folder, { SOCKETS: "0" });
  await running.printed(/Serving .* at .*\n/);
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
  ["one process", []],
  ["workers", workers(2)],
])("%s: --keep-alive is what clients are told", async (_, options) => {
  const url = await started(APP, "--keep-alive", "65", ...options);
  expect((await fetch(url)).headers.get("keep-alive")).toBe("timeout=65");
});

test.each([
  ["--workers", "0"],
  ["--workers", "two"],
  ["--grace", "-1"],
  ["--grace", "long"],
  ["--shutdown-delay", "soon"],
  ["--keep-alive", "0"],
  ["--keep-alive", "long"],
])("%s %s is refused", async (...options) => {
  const { code, stderr } = await finish(process.execPath, [countersign, "start", ...options], built(APP));
  expect(code).toBe(1);
  expect(stderr).toContain(`'${options[1]}' is invalid`);
});

test("an app with tools does not start without the package of the protocol, and says what to install", async () => {
  const app = (options: string) =>
    built(`import { App } from "countersign";
      export default new App({ title: "A", version: "1" }).mcp("/mcp", ${options});`);
  const args = [countersign, "start", "app.mjs", "--port", "0"];
  const folder = app("{}");
  const missing = [...without("@modelcontextprotocol/server", folder), ...args];
  const { code, stderr } = await finish(process.execPath, missing, folder);
  expect(code).toBe(1);
  expect(stderr).toMatch(/Cannot offer tools to models: .*Run: npm install @modelcontextprotocol\/server/);
  const named = await finish(process.execPath, args, app('{ operations: ["readItem"] }'));
  expect(named.code).toBe(1);
  expect(named.stderr).toContain('app.mcp lists the operation "readItem"');
  running = start(process.execPath, args, folder);
  await running.printed(/Serving .* at .*\n/);
});

test.each([
  ["one process, production", { NODE_ENV: "production" }, [], true],
  ["workers that are told so", { NODE_ENV: "test" }, ["--access-log", "json", ...workers(2)], true],
  ["one that is told not to", { NODE_ENV: "production" }, ["--access-log", "off"], false],
])("%s: a line for each request is out when the process has ended", async (_, env, options, isWritten) => {
  const folder = built(`import { App } from "countersign";
    const app = new App({ title: "A", version: "1", health: true });
    app.hono.get("/hello/:name", (c) => c.text("hello"));
    export default app;`);
  running = start(
    process.execPath,
    [countersign, "start", "app.mjs", "--host", "127.0.0.1", "--port", "0", ...options],
    folder,
    env,
  );
  const url = urlIn(await running.printed(/Serving .* at .*\n/));
  await fetch(`${url}/healthz`);
  await (await fetch(`${url}/hello/ada?token=hunter2`)).text();
  expect(await running.stop()).toBe(0);
  await running.closed;
  const lines = running
    .output()
    .split("\n")
    .filter((line) => line.startsWith("{"));
  const expected = { level: "info", msg: "GET /hello/ada 200", route: "/hello/:name", status: 200, bytes: 5 };
  expect(lines.map((line) => JSON.parse(line))).toMatchObject(isWritten ? [expected] : []);
  expect(running.output()).not.toContain("hunter2");
});

/** Arguments of Node that make it find no package with a name. */
function without(name: string, folder: string): readonly string[] {
  writeFiles(folder, {
    "hooks.mjs": `export async function resolve(specifier, context, next) {
      if (specifier !== "${name}") return next(specifier, context);
      throw Object.assign(new Error("Cannot find package"), { code: "ERR_MODULE_NOT_FOUND" });
    }`,
    "missing.mjs": 'import { register } from "node:module"; register("./hooks.mjs", import.meta.url);',
  });
  return ["--import", "./missing.mjs"];
}
