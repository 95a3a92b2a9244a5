import { existsSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { isAbsolute, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { folder } from "../testing/fake.js";
import { startChild } from "./child.js";
import type { DevMessage, ServeMessage } from "./messages.js";

const scripts = folder({
  "listens.mjs": `
    process.once("message", ({ port, entry }) => {
      process.send("noise");
      process.send({ type: "listening", url: entry + " " + process.env.NODE_ENV + " " + process.cwd(), port });
    });
    setInterval(() => {}, 1000);`,
  "ends-well.mjs": `
    process.on("SIGTERM", () => process.exit(0));
    process.once("message", () => process.send({ type: "listening", url: "", port: 1 }));
    setInterval(() => {}, 1000);`,
  "hangs.mjs": `
    process.on("SIGTERM", () => {});
    process.once("message", () => process.send({ type: "listening", url: "", port: 1 }));
    setInterval(() => {}, 1000);`,
  "crashes.mjs": "process.exit(7);",
  "takes.mjs": `
    process.on("message", (message, socket) => {
      if (message.type !== "connection") return process.send({ type: "listening", url: "", port: 1 });
      process.send({ type: "taken", id: message.id }, () => socket.end("taken"));
    });`,
  "never-takes.mjs": `
    process.on("message", (message, socket) => {
      if (message.type === "connection") process.exit(3);
      process.send({ type: "listening", url: "", port: 1 });
    });`,
  "retires.mjs": `
    process.on("SIGTERM", () => process.exit(9));
    process.on("message", ({ type, graceMs }) => {
      if (type === "retire") process.exit(graceMs > 0 ? 5 : 6);
      process.send({ type: "listening", url: "", port: 1 });
    });`,
  "imports.mjs": `
    import "./module.mjs";
    import { createRequire } from "node:module";
    createRequire(import.meta.url)("./common.cjs");
    await import("data:text/javascript,");`,
  "waits.mjs": `
    import "./module.mjs";
    import { writeFileSync } from "node:fs";
    process.on("message", () => process.send({ type: "listening", url: "", port: 1 }));
    writeFileSync("loaded.txt", "");`,
  "module.mjs": "",
  "common.cjs": "",
});
afterAll(scripts.remove);

const REQUEST = { entry: "/e.js", host: "h", port: 4, graceMs: 1, delayMs: 0, idleMs: 25 };

const start = (script: string, env: Readonly<Record<string, string>> = {}) =>
  startChild(join(scripts.path, script), {
    cwd: scripts.path,
    env: { PATH: process.env["PATH"], ...env },
  });

/** Starts a script, stops it once it listens, and returns all its events. */
function live(script: string, env: Readonly<Record<string, string>> = {}) {
  return new Promise<{
    messages: (ServeMessage | DevMessage)[];
    loaded: ReadonlySet<string>;
    code: number | null;
    signal: string | null;
  }>((resolve) => {
    const messages: (ServeMessage | DevMessage)[] = [];
    const loaded = new Set<string>();
    const child = start(script, env);
    child.serve(REQUEST, {
      onMessage: (message) => {
        messages.push(message);
        child.stop();
        child.stop();
      },
      onLoad: (files) => files.forEach((file) => void loaded.add(file)),
      onExit: (how) => resolve({ messages, loaded, ...how }),
    });
  });
}

it("hands over the request, runs in the project's folder, in development unless told otherwise", async () => {
  const url = (mode: string) => ({ type: "listening", url: `/e.js ${mode} ${scripts.path}`, port: 4 });
  expect(await live("listens.mjs")).toMatchObject({ messages: [url("development")], signal: "SIGTERM" });
  expect((await live("listens.mjs", { NODE_ENV: "test" })).messages).toEqual([url("test")]);
});

it("lets a child end by itself", async () => {
  expect(await live("ends-well.mjs")).toMatchObject({ code: 0, signal: null });
});

it("kills a child that does not end", async () => {
  expect(await live("hangs.mjs")).toMatchObject({ code: null, signal: "SIGKILL" });
});

it("reports a child that crashes, and one that cannot be run", async () => {
  expect(await live("crashes.mjs")).toMatchObject({ messages: [], code: 7, signal: null });
  expect(await live("none.mjs")).toMatchObject({ messages: [], code: 1 });
});

it("tells which modules a child loads", async () => {
  const { loaded } = await live("imports.mjs");
  const names = ["imports.mjs", "module.mjs", "common.cjs"].map((name) => join(scripts.path, name));
  expect([...loaded]).toEqual(expect.arrayContaining(names));
  expect([...loaded].every((file) => isAbsolute(file))).toBe(true);
});

it("keeps what a waiting child has loaded until it is told what to serve", async () => {
  const child = start("waits.mjs");
  // The script writes into its folder when its module is loaded.
  await expect.poll(() => existsSync(join(scripts.path, "loaded.txt"))).toBe(true);
  const loaded = await new Promise<readonly string[]>((resolve) => {
    const files: string[] = [];
    child.serve(REQUEST, {
      onMessage: () => child.stop(),
      onLoad: (more) => files.push(...more),
      onExit: () => resolve(files),
    });
  });
  expect(loaded).toContain(join(scripts.path, "module.mjs"));
});

it("says that a file has changed that a waiting child has loaded", async () => {
  const child = start("waits.mjs");
  expect(child.isStale()).toBe(false);
  let text = "";
  const edited = () => {
    text += "// edited\n";
    writeFileSync(join(scripts.path, "module.mjs"), text);
    return child.isStale();
  };
  // Repeated, because the child may not have loaded it yet.
  await expect.poll(edited).toBe(true);
  child.stop();
  await expect.poll(() => child.ended).toBe(true);
});

it("says that a waiting child has ended, also to who asks it to serve", async () => {
  const child = start("crashes.mjs");
  expect(child.ended).toBe(false);
  await expect.poll(() => child.ended).toBe(true);
  const how = await new Promise((onExit) =>
    child.serve(REQUEST, { onMessage: () => {}, onLoad: () => {}, onExit }),
  );
  expect(how).toEqual({ code: 7, signal: null });
});

/** A connection as a port accepts it, with nothing read from it, and its client. */
async function connection() {
  const server = createServer({ pauseOnConnect: true });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const accepted = new Promise<Socket>((resolve) => server.once("connection", resolve));
  const client = connect((server.address() as AddressInfo).port, "127.0.0.1");
  const received = new Promise<string>((resolve) => {
    let text = "";
    client.on("data", (piece) => {
      text += String(piece);
    });
    client.on("close", () => resolve(text));
  });
  const socket = await accepted;
  server.close();
  return { socket, client, received };
}

/** Hands a connection to a script once it serves. */
function hand(script: string, socket: Socket) {
  const child = start(script);
  const ended = new Promise<{ untouched: readonly Socket[]; code: number | null }>((resolve) =>
    child.serve(REQUEST, {
      onMessage: () => child.hand(socket),
      onLoad: () => {},
      onExit: ({ code }, untouched) => resolve({ untouched, code }),
    }),
  );
  return { child, ended };
}

it("hands a connection over, which the child then has alone", async () => {
  const { socket, received } = await connection();
  const { child, ended } = hand("takes.mjs", socket);
  expect(await received).toBe("taken");
  await expect.poll(() => socket.destroyed).toBe(true);
  child.stop();
  expect(await ended).toMatchObject({ untouched: [] });
});

it("gives a connection back that the child has not taken", async () => {
  const { socket, client, received } = await connection();
  const { untouched, code } = await hand("never-takes.mjs", socket).ended;
  expect({ untouched, code }).toEqual({ untouched: [socket], code: 3 });
  // The connection is untouched.
  client.write("asked");
  untouched[0]?.on("data", (piece) => untouched[0]?.end(`answered ${piece}`)).resume();
  expect(await received).toBe("answered asked");
});

it("tells a child to end that has others beside it, with time for what it has", async () => {
  const child = start("retires.mjs");
  const how = await new Promise((onExit) =>
    child.serve(REQUEST, { onMessage: () => child.retire(), onLoad: () => {}, onExit }),
  );
  expect(how).toEqual({ code: 5, signal: null });
});
