import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { createServer } from "node:http";
import type { Socket } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Upload } from "../index.js";
import { gate } from "../lifetime/testing.js";
import { endStalledBodies } from "./stalled-bodies.js";
import { CHUNKED, chunk, LARGE, MEBIBYTE, PART, UploadSite, until } from "./uploads.fixture.js";

/** Minutes pass when the test wants it, on real sockets. */
let site: UploadSite;
let sockets: Socket[];
const accepted = (message: unknown) => void sockets.push((message as { socket: Socket }).socket);
beforeEach(() => {
  sockets = [];
  subscribe("net.server.socket", accepted);
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  site = new UploadSite();
});
afterEach(async () => {
  unsubscribe("net.server.socket", accepted);
  vi.useRealTimers();
  await site.close();
});

/** How many bytes servers have received. */
const received = () => sockets.reduce((sum, { bytesRead }) => sum + bytesRead, 0);
const minutes = (count: number) => void vi.advanceTimersByTime(count * 60_000);

test("an upload of which nothing comes is answered 408, and nothing is left of it", async () => {
  site.route((file: Upload) => file.size);
  await site.listen();
  const client = await site.sending();
  await until(() => site.temporary().length > 0);
  const received = () => {
    minutes(1);
    return client.received;
  };
  await expect.poll(received).not.toBe("");
  expect(await client.over).toBe("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n");
  await until(() => site.temporary().length === 0);
  expect(site.world.logged).toEqual([]);
});

test("one that comes slowly may take as long as it likes", async () => {
  site.route((file: Upload) => file.size);
  await site.listen();
  const client = await site.sending();
  await until(() => site.temporary().length > 0);
  for (let pieces = 0; pieces < 20; pieces++) {
    const before = received();
    await client.send(chunk(LARGE.subarray(0, 1000)));
    await until(() => received() > before);
    minutes(1);
  }
  await client.send(chunk("\r\n--B--"));
  await client.send(Buffer.from("0\r\n\r\n"));
  await until(() => client.received.endsWith(String(2 * MEBIBYTE + 20_000)));
});

test("one that rests for a moment is not ended by a look that falls into it", async () => {
  site.route((file: Upload) => file.size);
  await site.listen();
  const client = await site.connect(CHUNKED, "Expect: 100-continue");
  const begun = "HTTP/1.1 100 Continue\r\n\r\n";
  await until(() => client.received === begun);
  minutes(1);
  await client.send(chunk(`${PART}hello\r\n--B--`));
  await client.send(Buffer.from("0\r\n\r\n"));
  await until(() => client.received !== begun);
  expect(client.received).toContain("HTTP/1.1 200 OK");
});

test("nor is a client to blame for a body that nobody reads yet", async () => {
  const looked = gate();
  site.world.app.use(async (_, next) => {
    await looked.passed;
    await next();
  });
  site.route((file: Upload) => file.size);
  await site.listen();
  const client = await site.connect(CHUNKED);
  await client.send(chunk(`${PART}hello`));
  await until(() => received() > 100);
  minutes(10);
  looked.open();
  await client.send(chunk("\r\n--B--"));
  await client.send(Buffer.from("0\r\n\r\n"));
  await until(() => client.received.endsWith("5"));
});

test("the head of a request has its limit, and Node's of the whole is gone", () => {
  const server = createServer();
  endStalledBodies(server, () => []);
  expect([server.headersTimeout, server.requestTimeout]).toEqual([60_000, 0]);
  server.close();
});
