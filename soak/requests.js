// Millions of requests, on persistent connections and on new ones: the memory of the server must stay constant.
import { strict as assert } from "node:assert";
import { connect } from "node:net";
import { idle, megabytes } from "./process.js";

const CONNECTIONS = 16;

/** How many requests a client sends before it waits for the responses. */
const PIPELINED = 20;

/** After this many requests a client opens a new connection. */
const OF_A_CONNECTION = 1000;

/**
 * How much more a server may hold than after the warm-up: for code that is compiled late, and less than a pointer for each
 * request. A server that keeps the smallest object for each, of 16 bytes, holds more.
 */
const mostHeld = (requests) => 1_500_000 + 4 * requests;

/** How much more its process may hold: the collector takes memory as it needs it. */
const MOST_RESIDENT = 40 * 1024 * 1024;

/** One in five is a body that is refused, and one a path that does not exist. */
const REQUESTS = [
  ["GET /things/7?limit=20", undefined, 200],
  ["POST /things", '{"name":"Lamp","price":39.5,"tags":["light"]}', 200],
  ["POST /things", '{"name":"","price":-1}', 422],
  ["GET /guarded", undefined, 200],
  ["GET /nobody", undefined, 404],
].map(([line, body, status]) => ({ bytes: bytesOf(line, body), status }));

/** @param size how many requests. A tenth of that number is for the warm-up. */
export async function requests(server, { count }) {
  await round(server, count / 10);
  const before = await idle(server, "requests");
  const rss = (await server.ask("memory")).now;
  const started = performance.now();
  const answered = await round(server, count);
  const perSecond = Math.round((count * 1000) / (performance.now() - started));
  const after = await idle(server, "requests");
  const held = after.held - before.held;
  const resident = (await server.ask("memory")).now - rss;
  assert.deepEqual(answered, { 200: count * 0.6, 404: count / 5, 422: count / 5 });
  // Only unknown paths go through Hono.
  assert.deepEqual(await server.ask("paths"), { direct: count * 0.88, hono: count * 0.22 });
  assert.ok(
    held < mostHeld(count),
    `requests: after ${count} the server holds ${held} bytes more than before, ${mostHeld(count)} may be`,
  );
  assert.ok(resident < MOST_RESIDENT, `requests: its process has ${megabytes(resident)} MB more than before`);
  return { count, per_second: perSecond, held_more: held, resident_more_mb: megabytes(resident) };
}

/** @returns how many responses had each status. */
async function round({ port }, count) {
  const answered = {};
  const each = count / CONNECTIONS;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      for (let sent = 0; sent < each; sent += OF_A_CONNECTION)
        await connection(port, Math.min(OF_A_CONNECTION, each - sent), answered);
    }),
  );
  return answered;
}

/** Sends this many requests on a connection of its own, and ends it. */
function connection(port, count, answered) {
  const socket = connect(port, "127.0.0.1");
  return new Promise((resolve, reject) => {
    let asked = 0;
    let open = 0;
    let rest = "";
    const send = () => {
      if (asked === count) return socket.end();
      open = Math.min(PIPELINED, count - asked);
      const pieces = Array.from({ length: open }, (_, i) => REQUESTS[(asked + i) % REQUESTS.length].bytes);
      asked += open;
      socket.write(Buffer.concat(pieces));
    };
    socket.setEncoding("latin1").on("data", (piece) => {
      const parts = (rest + piece).split("HTTP/1.1 ");
      for (const part of parts.slice(1, -1)) tell(part);
      rest = `HTTP/1.1 ${parts.at(-1)}`;
      // No response follows the last one.
      if (open !== 1 || !isWhole(parts.at(-1))) return;
      tell(parts.at(-1));
      rest = "";
      send();
    });
    const tell = (answer) => {
      const status = answer.slice(0, 3);
      answered[status] = (answered[status] ?? 0) + 1;
      open--;
    };
    socket.on("connect", send).on("error", reject).on("close", resolve);
  });
}

function isWhole(answer) {
  const [head, body] = answer.split("\r\n\r\n", 2);
  return body !== undefined && body.length >= Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1]);
}

function bytesOf(line, body = "") {
  const type = body && `content-type: application/json\r\ncontent-length: ${body.length}\r\n`;
  return Buffer.from(
    `${line} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer secret\r\n${type}\r\n${body}`,
  );
}
