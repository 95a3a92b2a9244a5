// Clients that send to a handler that does not read: how much is accepted from them is limited to what the two kernels buffer.
import { strict as assert } from "node:assert";
import { connect } from "node:net";
import { HANDSHAKE } from "./handshake.js";
import { BUFFER, back, idle, KERNEL, megabytes } from "./process.js";

export async function fastSenders(server, { clients }) {
  const first = await open(server, 1);
  await stalled(server, first);
  for (const { socket } of first) socket.destroy();
  const before = await idle(server, "fast senders");
  const senders = await open(server, clients);
  const during = await stalled(server, senders);
  const sent = total(senders) / clients;
  assert.ok(sent > 0, "fast senders: nothing was taken from them");
  assert.ok(sent < KERNEL + BUFFER, `fast senders: ${megabytes(sent)} MB were taken from each`);
  const held = (during.held - before.held) / clients;
  assert.ok(held < BUFFER, `fast senders: ${megabytes(held)} MB are held for each`);
  for (const { socket } of senders) socket.destroy();
  return { clients, kb_held_each: Math.round(held / 1024), ...(await back(server, before, "fast senders")) };
}

/** A text message of 10 kB, masked with zeros (RFC 6455, 5.2). */
const FRAME = Buffer.concat([Buffer.from([0x81, 0xfe, 0x27, 0x10, 0, 0, 0, 0]), Buffer.alloc(10_000, "x")]);
const FRAMES = Buffer.concat(Array(10).fill(FRAME));

function open({ port }, clients) {
  const opened = Array.from({ length: clients }, () => {
    const socket = connect(port, "127.0.0.1");
    const sender = { socket, sent: 0 };
    socket.write(`GET /deaf HTTP/1.1\r\nhost: localhost\r\n${HANDSHAKE}\r\n\r\n`);
    // One after the other, so that counted messages have left this process.
    const send = () =>
      socket.write(FRAMES, (error) => {
        if (error) return;
        sender.sent += FRAMES.length;
        send();
      });
    return new Promise((resolve, reject) => {
      socket.once("error", reject);
      socket.once("data", () => {
        send();
        resolve(sender);
      });
    });
  });
  return Promise.all(opened);
}

/** Resolves with the state of the server when it accepts nothing more. */
async function stalled(server, senders) {
  for (let i = 0, before = -1; i < 100; i++) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const now = total(senders);
    if (now === before) return server.ask("state");
    before = now;
  }
  assert.fail("fast senders: the server goes on to take what nobody reads");
}

function total(senders) {
  return senders.reduce((sum, { sent }) => sum + sent, 0);
}
