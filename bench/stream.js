// `npm run bench:stream`: what an item of a stream costs the server, compared with the same streams written by hand on Hono, and
// what a message of a WebSocket costs, compared with bare `ws`. One process for each, both on real connections. Measures CPU
// time, because other work on the machine affects it least. Ends with one JSON line, our time divided by theirs.
import { fork } from "node:child_process";
import { connect } from "node:net";
import { builtProject } from "../scripts/built-project.js";
import { exchange, SOCKETS } from "./stream-socket.js";
import { root } from "./workspace.js";

const ROUNDS = 21;
const WARM_UP = 3;
/** Items in each response. */
const ITEMS = 4000;
/** Simultaneous clients. */
const CLIENTS = 4;

/** Both are measured, and the worse result is reported: items that are immediately available, and items that have to be awaited. */
const STREAMS = {
  sse_vs_hand: ["/sse/made", "/sse/waited"],
  lines_vs_hand: ["/lines/made", "/lines/waited"],
};

/** How many messages are in transit at once: one, as for a typing user, and as many as for a busy client. */
const WINDOWS = [1, 16];

const files = ["app", "work", "hand"].map((name) => `bench/stream-${name}.ts`);
const out = builtProject("stream", files);
const servers = {
  countersign: await start("countersign", `${out}/stream-app.js`),
  hand: await start("hand", `${out}/stream-hand.js`),
};
const result = {};
try {
  await answersAreTheSame();
  for (const [name, paths] of Object.entries(STREAMS)) {
    let worst = 0;
    for (const path of paths)
      worst = Math.max(worst, await ratio(path, (port) => get(port, path, ITEMS, () => "")));
    result[name] = round2(worst);
  }
  let worst = 0;
  for (const path of SOCKETS)
    for (const window of WINDOWS) {
      const run = (port) => exchange(port, path, ITEMS, window);
      worst = Math.max(worst, await ratio(`${path}, ${window} at once`, run));
    }
  result.socket_vs_ws = round2(worst);
} finally {
  for (const { child } of Object.values(servers)) child.disconnect();
}
console.log(JSON.stringify(result));

async function start(name, file) {
  const child = fork(`${root}bench/stream-server.js`, [name, file], { execArgv: ["--expose-gc"] });
  child.once("exit", (code) => {
    if (code !== 0) throw new Error(`The server of ${name} ended with ${code}`);
  });
  const next = () => new Promise((resolve) => child.once("message", resolve));
  return {
    child,
    port: await next(),
    /** In microseconds, since the process started. */
    cpu() {
      child.send("cpu");
      return next();
    },
  };
}

/** @throws if they differ: they cannot be compared then. */
async function answersAreTheSame() {
  for (const path of Object.values(STREAMS).flat()) {
    const [ours, theirs] = await Promise.all(
      Object.values(servers).map(({ port }) => get(port, path, 10, String)),
    );
    if (ours !== theirs) throw new Error(`${path} differs:\n${ours}\n${theirs}`);
  }
}

/** Our time divided by theirs, as the median of rounds. Each round has both, one after the other. */
async function ratio(what, run) {
  const times = { countersign: [], hand: [] };
  for (let round = -WARM_UP; round < ROUNDS; round++)
    for (const [name, server] of Object.entries(servers)) {
      const time = await microseconds(server, run);
      if (round >= 0) times[name].push(time);
    }
  const median = round2(middle(times.countersign.map((ours, i) => ours / times.hand[i])));
  const [ours, theirs] = Object.values(times).map((list) => round2(middle(list)));
  console.log(`${what}: ${ours} µs of CPU an item, by hand ${theirs}: ${median}`);
  return median;
}

/** The cost of an item for a server. */
async function microseconds(server, run) {
  const before = await server.cpu();
  await Promise.all(Array.from({ length: CLIENTS }, () => run(server.port)));
  return ((await server.cpu()) - before) / (CLIENTS * ITEMS);
}

/**
 * Returns the body of a response, processed by `keep`. The client only reads, so that both servers wait for nothing but the
 * kernel.
 */
function get(port, path, count, keep) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let text = "";
    socket.on("data", (piece) => {
      text += keep(piece);
    });
    socket.on("error", reject);
    socket.on("end", () => {
      resolve(text.slice(text.indexOf("\r\n\r\n")));
    });
    socket.write(`GET ${path}?count=${count} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
  });
}

function middle(list) {
  return list.toSorted((a, b) => a - b)[list.length >> 1];
}

function round2(value) {
  return Math.round(value * 100) / 100;
}
