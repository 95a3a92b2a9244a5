import { request } from "node:http";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { Port } from "./port.js";

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

async function open(): Promise<Port> {
  const port = await Port.open({ host: "127.0.0.1", port: 0 }, (_, response) => {
    response.statusCode = 503;
    response.end("explained");
  });
  ends.push(() => port.close());
  return port;
}

/** The response of a server, with its `connection` header. */
function ask({ number }: Port): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request({ port: number, host: "127.0.0.1" }, (response) => {
      response.setEncoding("utf8").on("data", (text) => {
        resolve(`${response.statusCode} ${text} ${response.headers.connection}`);
      });
    });
    asked.on("error", reject).end();
  });
}

const served = (socket: Socket) =>
  socket.on("data", () => socket.end("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\nserved")).resume();

test("a connection waits until a process serves, which reads all of it", async () => {
  const port = await open();
  const accepted = new Promise<void>((resolve) => {
    const client = connect(port.number, "127.0.0.1", resolve);
    ends.push(() => client.destroy());
  });
  const answer = ask(port);
  await accepted;
  port.door = { hand: served };
  expect(await answer).toBe("200 served close");
});

test("a connection that waits is told what is wrong when nothing can serve, and so is a later one", async () => {
  const port = await open();
  const answer = ask(port);
  port.door = "explain";
  expect(await answer).toBe("503 explained close");
  expect(await ask(port)).toBe("503 explained close");
  port.door = { hand: served };
  expect(await ask(port)).toBe("200 served close");
});

test("what a process gives back goes to the next one", async () => {
  const port = await open();
  const taken: Socket[] = [];
  const first = new Promise<void>((resolve) => {
    port.door = {
      hand: (socket) => {
        taken.push(socket);
        resolve();
      },
    };
  });
  const answer = ask(port);
  await first;
  port.door = "hold";
  for (const socket of taken) port.give(socket);
  port.door = { hand: served };
  expect(await answer).toBe("200 served close");
});

test("its end is the end of what waits", async () => {
  const port = await open();
  const client = connect(port.number, "127.0.0.1");
  const closed = new Promise((resolve) => client.once("close", resolve));
  await new Promise((resolve) => client.once("connect", resolve));
  const held = new Promise<void>((resolve) => {
    port.door = {
      hand: (socket) => {
        port.door = "hold";
        port.give(socket);
        resolve();
      },
    };
  });
  await held;
  port.close();
  await closed;
});

test("an address that is taken is refused with the system's reason", async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
  ends.push(() => other.close());
  const { port } = other.address() as AddressInfo;
  await expect(Port.open({ host: "127.0.0.1", port }, () => {})).rejects.toMatchObject({
    code: "EADDRINUSE",
  });
});
