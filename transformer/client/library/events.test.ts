import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { interpret } from "../../../runtime/result/event-stream-parser.fixture.js";
import { type EventStreamState, eventStream, serverEvents } from "./events.js";
import type { ConnectionState } from "./reconnect.js";
import { all, bodyOf, singly, splits, utf8 } from "./testing/bodies.js";

async function parsed(chunks: readonly Uint8Array[]) {
  const state: EventStreamState = { lastEventId: "", retry: undefined };
  const events = await all(serverEvents(bodyOf(chunks).body, state));
  return {
    events: events.map(({ event, data, id }) => ({ type: event, data, lastEventId: id })),
    ...state,
  };
}

/** Lines of everything that the standard defines, and of what it does not. */
const line = fc.oneof(
  fc.constantFrom(
    "",
    "data",
    "data:",
    "data: ",
    "data:  two",
    "data:a:b",
    ":comment",
    ": data: no",
    "id",
    "id: 7",
  ),
  fc.constantFrom(
    "id: é",
    "id: 1\0",
    "event: changed",
    "event",
    "retry: 10",
    "retry: 1e3",
    "retry:",
    "retry: ٣",
  ),
  fc.constantFrom(
    " data: x",
    "Data: x",
    "data : x",
    "\ufeffdata: x",
    "data: \u2028\u0085",
    "data: 🪔",
    "nothing: x",
  ),
);
const streams = fc
  .array(fc.tuple(line, fc.constantFrom("\n", "\r", "\r\n")), { maxLength: 20 })
  .map((lines) => utf8(lines.flat().join("")));

test("events are what the standard's algorithm says, however they are split", async () => {
  await fc.assert(
    fc.asyncProperty(
      streams.chain((bytes) => fc.tuple(fc.constant(bytes), splits(bytes))),
      async ([bytes, chunks]) => {
        expect(await parsed(chunks)).toEqual(interpret(bytes));
        expect(await parsed(singly(bytes))).toEqual(interpret(bytes));
      },
    ),
    { numRuns: 300 },
  );
});

// The examples of HTML, 9.2.6.
test.each([
  ["data: YHOO\ndata: +2\ndata: 10\n\n", ["YHOO\n+2\n10"]],
  [
    ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n",
    ["first event", "second event"],
  ],
  ["data\n\ndata\ndata\n\ndata:", ["", "\n"]],
  ["data:test\n\ndata: test\n\n", ["test", "test"]],
])("%j", async (text, data) => {
  expect((await parsed([utf8(text)])).events.map((event) => event.data)).toEqual(data);
});

test("an event is not without end", async () => {
  const lines = Array.from({ length: 40 }, () => utf8(`data: ${"x".repeat(2 ** 19)}\n`));
  await expect(parsed(lines)).rejects.toThrow(RangeError);
});

/** A server that sends these responses one after another, and the headers that it received. */
async function serving(...answers: ((response: ServerResponse) => void)[]) {
  const asked: (string | undefined)[] = [];
  const closed: number[] = [];
  const server = createServer((request, response) => {
    const index = asked.push(request.headers["last-event-id"] as string | undefined) - 1;
    response.on("close", () => closed.push(index));
    answers[index]?.(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, asked, closed };
}

const events =
  (text: string, then: "end" | "drop" | "stay" = "drop") =>
  (response: ServerResponse) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(text, () => {
      if (then === "end") response.end();
      if (then === "drop") setImmediate(() => response.destroy());
    });
  };
const status = (code: number) => (response: ServerResponse) => response.writeHead(code).end();

const connectTo =
  (url: string, signal?: AbortSignal) =>
  async (headers: Record<string, string>): Promise<Response> => {
    const response = await fetch(url, { headers, signal: signal ?? null });
    if (!response.ok) throw Object.assign(new Error(`${response.status}`), { status: response.status });
    return response;
  };

test("a connection that is dropped is made again with the last id, until a 204", async () => {
  const { url, asked } = await serving(
    events("retry: 1\nid: 1\ndata: a\n\nid: 2\ndata: lost"),
    events("id: é🪔\ndata: b\n\n", "end"),
    status(503),
    events("id\ndata: c\n\n"),
    status(204),
  );
  const states: ConnectionState[] = [];
  const stream = eventStream(connectTo(url), { first: 1 }, undefined, (state) => states.push(state));
  expect((await all(stream)).map(({ data, id }) => [data, id])).toEqual([
    ["a", "1"],
    ["b", "é🪔"],
    ["c", ""],
  ]);
  const inUtf8 = Buffer.from("é🪔").toString("latin1");
  expect(asked).toEqual([undefined, "1", inUtf8, inUtf8, undefined]);
  const once: ConnectionState[] = ["connecting", "open", "closed"];
  expect(states).toEqual([...once, ...once, "connecting", "closed", ...once, "connecting", "closed"]);
});

test("without reconnect, the end of a stream is the end and a break is an error", async () => {
  const { url, asked } = await serving(events("data: a\n\n", "end"), events("data: b\n\n"));
  expect(await all(eventStream(connectTo(url), undefined))).toHaveLength(1);
  await expect(all(eventStream(connectTo(url), undefined))).rejects.toThrow(TypeError);
  expect(asked).toHaveLength(2);
});

test("an error that stays ends it, and so do many that pass", async () => {
  const { url, asked } = await serving(status(503), status(401), status(503), status(503), status(503));
  await expect(all(eventStream(connectTo(url), { first: 1 }))).rejects.toMatchObject({ status: 401 });
  await expect(all(eventStream(connectTo(url), { first: 1, limit: 2 }))).rejects.toMatchObject({
    status: 503,
  });
  expect(asked).toHaveLength(5);
});

test("an answer that is no event stream is an error", async () => {
  const { url, asked } = await serving((response) => response.end("<html>"));
  await expect(all(eventStream(connectTo(url), { first: 1 }))).rejects.toThrow("not an event stream");
  expect(asked).toHaveLength(1);
});

test("leaving the loop and an abort close the connection, and nobody connects again", async () => {
  const stay = events("retry: 1\ndata: a\n\n", "stay");
  const { url, asked, closed } = await serving(stay, stay, stay);
  for await (const { data } of eventStream(connectTo(url), { first: 1 })) if (data === "a") break;
  await expect.poll(() => closed).toEqual([0]);

  const { signal, ...aborting } = withAbort();
  const stream = eventStream(connectTo(url, signal), { first: 1 }, signal);
  await stream.next();
  const next = stream.next();
  aborting.abort(new Error("enough"));
  await expect(next).rejects.toThrow("enough");
  await expect.poll(() => closed).toEqual([0, 1]);
  expect(await stream.next()).toEqual({ done: true, value: undefined });
  expect(asked).toHaveLength(2);
});

test("an abort ends the pause before the next connection", async () => {
  const { url, asked } = await serving(events("retry: 100000\ndata: a\n\n"));
  const { signal, abort } = withAbort();
  const closings: ConnectionState[] = [];
  const stream = eventStream(connectTo(url), {}, signal, (state) => closings.push(state));
  await stream.next();
  const next = stream.next();
  next.catch(() => {});
  await expect.poll(() => closings.at(-1)).toBe("closed");
  abort(new Error("enough"));
  await expect(next).rejects.toThrow("enough");
  expect(asked).toHaveLength(1);
});

function withAbort(): { readonly signal: AbortSignal; abort(reason: Error): void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: (reason) => controller.abort(reason) };
}
