import { once } from "node:events";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import { printedAfter } from "../hosts/printed-after.js";
import { type Running, start } from "../support/processes.js";
import { copyQuickstart, countersign, postJson, type Quickstart, urlIn } from "../support/quickstart.js";

/** One session of `countersign dev`, from its start to Ctrl-C; each test continues where the previous one ended. */
let project: Quickstart;
let dev: Running;
let url: string;
const item = { name: "Lamp", price: 1 };

beforeAll(async () => {
  project = copyQuickstart("dev");
  project.edit(
    "src/items.ts",
    "/** Add an item. */",
    'items.get("/process", (): { pid: number; answer: string } => ({ pid: process.pid, answer: "first" }));\n\n/** Add an item. */',
  );
  dev = start(process.execPath, [countersign, "dev", "--port", "0", "--inspect=0"], project.root);
  url = urlIn(await dev.printed(/Ctrl-C ends/));
});

afterAll(async () => {
  await dev?.stop();
  project.remove();
});

const after = (change: () => void, pattern: RegExp) => printedAfter(dev, change, pattern);

async function served(): Promise<{ pid: number; answer: string }> {
  return (await (await fetch(`${url}/items/process`)).json()) as { pid: number; answer: string };
}

test("serves the project", async () => {
  expect(await served()).toMatchObject({ answer: "first" });
  expect((await postJson(`${url}/items`, item)).status).toBe(201);
  expect((await postJson(`${url}/items`, { ...item, name: "" })).status).toBe(422);
  expect((await fetch(`${url}/docs`)).status).toBe(200);
});

test("serves a change", async () => {
  const printed = await after(
    () => project.edit("src/items.ts", '"first"', '"second"'),
    /restarted in \d+ ms/,
  );
  console.log(printed.trim());
  expect(await served()).toMatchObject({ answer: "second" });
});

test("keeps the debugger's port", async () => {
  const ports = () => [...dev.output().matchAll(/Debugger listening on ws:\/\/127\.0\.0\.1:(\d+)/g)];
  await expect.poll(() => ports().length).toBe(2);
  const [first, second] = ports().map(([, port]) => port);
  expect(second).toBe(first);
});

test("leaves the old process serving when the new one throws at its start, and tells where", async () => {
  const before = await served();
  const items = project.read("src/items.ts");
  const printed = await after(
    () => project.write("src/items.ts", `${items}\nif (items) throw new Error("no database");\n`),
    /Still serving the version of/,
  );
  expect(printed).toMatch(/Error: no database[\s\S]*src\/items\.ts:\d+/);
  expect(await served()).toEqual(before);
  await after(() => project.write("src/items.ts", items), /restarted in \d+ ms/);
  expect((await served()).pid).not.toBe(before.pid);
});

test("has a request in progress answered by the process that it began with", async () => {
  const items = project.read("src/items.ts");
  const handler = (answer: string) =>
    `items.get("/slow", async (): Promise<string> => {\n  begun();\n  while (!existsSync("gate")) await setTimeout(5);\n  return "${answer}";\n});`;
  const written = (answer: string) =>
    `import { existsSync, writeFileSync } from "node:fs";\nimport { setTimeout } from "node:timers/promises";\n${items.replace('items.get("/process"', `const begun = () => writeFileSync("begun", "");\n${handler(answer)}\nitems.get("/process"`)}`;
  await after(() => project.write("src/items.ts", written("old")), /restarted in \d+ ms/);
  const slow = fetch(`${url}/items/slow`);
  await expect.poll(() => existsSync(`${project.root}/begun`)).toBe(true);
  await after(() => project.write("src/items.ts", written("new")), /restarted in \d+ ms/);
  project.write("gate", "");
  expect(await (await slow).json()).toBe("old");
  expect(await (await fetch(`${url}/items/slow`)).json()).toBe("new");
  await after(() => project.write("src/items.ts", items), /restarted in \d+ ms/);
});

test("serves first, and shows a type error at its place behind that", async () => {
  const printed = await after(
    () => project.edit("src/items.ts", 'answer: "second"', 'answer: "more", extra: 1'),
    /restarted in \d+ ms[\s\S]*Serving this build anyway/,
  );
  const line =
    project
      .read("src/items.ts")
      .split("\n")
      .findIndex((text) => text.includes("extra: 1")) + 1;
  expect(printed).toMatch(new RegExp(`src/items\\.ts\\(${line},\\d+\\): error TS2353: `));
  // Properties that the type does not declare are not sent, whatever TypeScript infers for the value.
  expect(await served()).toEqual({ pid: expect.any(Number), answer: "more" });
});

test("shows an error of its own in the same way", async () => {
  const printed = await after(() => {
    project.edit("src/items.ts", 'answer: "more", extra: 1', 'answer: "third"');
    project.edit("src/items.ts", 'items.get("/process"', 'items.get("/:process"');
  }, /Still serving the version of/);
  expect(printed).toMatch(/src\/items\.ts\(\d+,11\): error CS1003: /);
  expect(await served()).toMatchObject({ answer: "more" });
});

test("serves the build that is good again", async () => {
  await after(
    () => project.edit("src/items.ts", "/:process", "/process"),
    /restarted in \d+ ms[\s\S]*The type errors are gone/,
  );
  expect(await served()).toMatchObject({ answer: "third" });
});

test("validates by a type that was edited in another file", async () => {
  expect((await postJson(`${url}/items`, item)).status).toBe(201);
  const printed = await after(
    () => project.edit("src/models.ts", "name: string & MinLength<1>", "name: string & MinLength<5>"),
    /restarted in \d+ ms/,
  );
  console.log(printed.trim());
  expect((await postJson(`${url}/items`, item)).status).toBe(422);
  expect((await postJson(`${url}/items`, { ...item, name: "Lamps" })).status).toBe(201);
});

test("keeps serving when a file is gone, and when it is back", async () => {
  const models = project.read("src/models.ts");
  await after(() => project.write("src/models.ts", ""), /Still serving the version of/);
  expect(await served()).toMatchObject({ answer: "third" });
  await after(() => project.write("src/models.ts", models), /restarted in \d+ ms/);
  expect((await postJson(`${url}/items`, item)).status).toBe(422);
});

test.each([
  ['{ nobody } from "./nowhere.js"', "(1,24): error TS2307: Cannot find module './nowhere.js'"],
  [
    '{ nobody } from "./models.js"',
    "(1,10): error TS2305: Module '\"./models.js\"' has no exported member 'nobody'",
  ],
  ['nobody from "./models.js"', "(1,8): error TS1192: "],
])("keeps serving when Node could not load what %s imports, and says so", async (imported, error) => {
  const items = project.read("src/items.ts");
  const printed = await after(
    () => project.write("src/items.ts", `import ${imported};\nconsole.log(nobody);\n${items}`),
    /Still serving the version of/,
  );
  expect(printed).toContain(`src/items.ts${error}`);
  expect(await served()).toMatchObject({ answer: "third" });
  await after(() => project.write("src/items.ts", items), /restarted in \d+ ms/);
});

test("keeps serving when a package is not installed, says how to install it, and goes on when it is", async () => {
  const items = project.read("src/items.ts");
  const record = () =>
    project.write("node_modules/.package-lock.json", `{ "at": ${process.hrtime.bigint()} }`);
  mkdirSync(path.join(project.root, "node_modules"));
  record();
  const printed = await after(
    () => project.write("src/items.ts", `import { late } from "late";\nconsole.log(late);\n${items}`),
    /Still serving the version of/,
  );
  expect(printed).toContain("src/items.ts(1,22): error TS2307: Cannot find module 'late'");
  expect(printed).toContain('fix: Run "npm install late".');
  expect(await served()).toMatchObject({ answer: "third" });
  const installed = await after(() => {
    mkdirSync(path.join(project.root, "node_modules/late"));
    project.write(
      "node_modules/late/package.json",
      '{ "name": "late", "type": "module", "exports": "./index.js" }',
    );
    project.write("node_modules/late/index.js", 'export const late = "It came late.";\n');
    project.write("node_modules/late/index.d.ts", "export declare const late: string;\n");
    record();
  }, /restarted in \d+ ms/);
  expect(installed).toContain("It came late.");
  await after(() => project.write("src/items.ts", items), /restarted in \d+ ms/);
});

test("serves what imports nothing but types from where nothing is", async () => {
  const gone = `import type { Nobody } from "./nowhere.js";
import { Neither } from "./models.js";
export type Known = Nobody | Neither;
`;
  const items = project.read("src/items.ts");
  await after(
    () => project.write("src/items.ts", gone + items),
    /restarted in \d+ ms[\s\S]*Serving this build anyway/,
  );
  await after(
    () => project.write("src/items.ts", items),
    /restarted in \d+ ms[\s\S]*The type errors are gone/,
  );
  expect(await served()).toMatchObject({ answer: "third" });
});

test("says goodbye to sockets when it restarts, and opens those of the new build", async () => {
  const said = async (socket: WebSocket) => String((await once(socket, "message"))[0]);
  const connected = () => new WebSocket(`${url.replace("http", "ws")}/items/live`);
  await after(() => {
    project.edit("src/items.ts", "import {", 'import type { Socket } from "countersign";\nimport {');
    project.edit(
      "src/items.ts",
      "/** Add an item. */",
      'items.socket("/live", async (socket: Socket<string, string>): Promise<void> => {\n  await socket.send("first");\n  for await (const text of socket) await socket.send(text);\n});\n\n/** Add an item. */',
    );
  }, /restarted in \d+ ms/);
  const old = connected();
  expect(await said(old)).toBe("first");
  old.send("a");
  expect(await said(old)).toBe("a");
  const closed = once(old, "close");
  await after(() => project.edit("src/items.ts", 'send("first")', 'send("second")'), /restarted in \d+ ms/);
  const [code, reason] = await closed;
  expect([code, String(reason)]).toEqual([1001, "The server is going away"]);
  const next = connected();
  expect(await said(next)).toBe("second");
  next.close();
  await once(next, "close");
});

test("evaluates each module once in each process that serves, and never serves what a waiting process has loaded before", async () => {
  const state = (version: string) =>
    `import { appendFileSync } from "node:fs";\nappendFileSync("evaluated.txt", \`\${process.pid}\\n\`);\nexport const version = "${version}";\n`;
  const restarted = /restarted in \d+ ms/;
  const refused = /Still serving the version of/;
  project.write("src/state.ts", state("first"));
  const items = project.read("src/items.ts").replace('answer: "third"', "answer: version");
  await after(
    () => project.write("src/items.ts", `import { version } from "./state.js";\n${items}`),
    restarted,
  );
  // From here on, both folders have the module.
  project.write("evaluated.txt", "");
  await after(() => project.edit("src/models.ts", "MinLength<5>", "MinLength<4>"), restarted);
  const pids = [(await served()).pid];
  await after(() => project.edit("src/items.ts", 'get("/process"', 'get("/:process"'), refused);
  // The process that waits has loaded the module, and must not serve it.
  await after(() => project.write("src/state.ts", state("second")), refused);
  await after(() => project.edit("src/items.ts", "/:process", "/process"), restarted);
  expect(await served()).toMatchObject({ answer: "second" });
  pids.push((await served()).pid);
  expect(project.read("evaluated.txt").trim().split("\n").map(Number)).toEqual(pids);
});

test("ends with 0 on Ctrl-C, and leaves no process behind", async () => {
  const { pid } = await served();
  const ended = new Promise((resolve) =>
    dev.process.once("exit", (code, signal) => resolve({ code, signal })),
  );
  // A terminal sends it to the whole group.
  process.kill(pid, "SIGINT");
  dev.process.kill("SIGINT");
  expect(await ended).toEqual({ code: 0, signal: null });
  expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  await expect(fetch(url)).rejects.toThrow();
});

test("a session that begins with an error serves after the repair", async () => {
  const other = copyQuickstart("dev-repair");
  other.edit("src/app.ts", "export default app;", 'const wrong: number = "";\nexport default app;');
  const session = start(process.execPath, [countersign, "dev", "--port", "0", "--check-first"], other.root);
  try {
    await session.printed(/error TS2322.*Waiting for a change/s);
    // The routes are in other files, which the repair does not reach.
    other.edit("src/app.ts", 'const wrong: number = "";\n', "");
    const address = urlIn(await session.printed(/Ctrl-C ends|ended with/));
    expect((await postJson(`${address}/items`, { ...item, name: "" })).status).toBe(422);
  } finally {
    await session.stop();
    other.remove();
  }
});
