// Clients that send requests and do not read: how much is produced for them is limited to what the two kernels buffer.
import { strict as assert } from "node:assert";
import { connect } from "node:net";
import { HANDSHAKE } from "./handshake.js";
import { BUFFER, back, idle, KERNEL, megabytes } from "./process.js";

export async function slowReaders(server, { clients }) {
  const figures = {};
  for (const kind of ["events", "lines", "media", "file", "socket"]) {
    await leave(await open(server, kind, 1));
    await stalled(server);
    const before = await idle(server, `slow readers of ${kind}`);
    const sockets = await open(server, kind, clients);
    const during = await stalled(server);
    const made = (during.made - before.made) / clients;
    assert.ok(made < KERNEL + BUFFER, `slow readers: ${megabytes(made)} MB of ${kind} were made for each`);
    const held = (during.held - before.held) / clients;
    assert.ok(held < BUFFER, `slow readers: ${megabytes(held)} MB of ${kind} are held for each`);
    await leave(sockets);
    await back(server, before, `slow readers of ${kind}`);
    figures[`${kind}_kb_held_each`] = Math.round(held / 1024);
  }
  return { clients, ...figures };
}

function open({ port }, kind, clients) {
  const opened = Array.from({ length: clients }, () => {
    const socket = connect(port, "127.0.0.1");
    socket.pause();
    return new Promise((resolve, reject) => {
      socket.once("error", reject);
      const more = kind === "socket" ? `${HANDSHAKE}\r\n` : "";
      socket.write(`GET /slow/${kind} HTTP/1.1\r\nhost: localhost\r\n${more}\r\n`, () => resolve(socket));
    });
  });
  return Promise.all(opened);
}

/** Resolves with the state of a server that produces no more. */
async function stalled(server) {
  // While a file is read, the pending reads are what changes.
  const progress = ({ made, resources }) => JSON.stringify([made, resources]);
  for (let i = 0, before = ""; i < 100; i++) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const now = await server.ask("state");
    if (progress(now) === before) return now;
    before = progress(now);
  }
  assert.fail("slow readers: the server goes on for clients that do not read");
}

async function leave(sockets) {
  for (const socket of sockets) socket.destroy();
}
