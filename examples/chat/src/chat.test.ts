import { serve } from "countersign/node";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import app from "./app.js";
import type { Piece } from "./conversation.js";
import { askModelAt, begin, withModel, withStub } from "./testing/model.js";
import { conversation, post } from "./testing/requests.js";

afterEach(() => vi.restoreAllMocks());

interface OpenApi {
  paths: Record<string, Record<string, { responses: object }>>;
}

const piecesOf = (texts: string[]): Piece[] => texts.map((text) => JSON.parse(text));
const textOf = (pieces: Piece[]) =>
  pieces.map((piece) => (piece.type === "token" ? piece.text : "")).join("");

describe("in front of the stub", () => {
  withStub();

  it("offers the models of the settings", async () => {
    expect(await (await app.request("/api/models")).json()).toContain("stub-slow");
  });

  it("answers with the same pieces as events and as lines", async () => {
    const events = await post("/api/chat/events", conversation("Hello"));
    expect(events.headers.get("content-type")).toBe("text/event-stream");
    const fromEvents = piecesOf((await events.text()).match(/(?<=^data: ).*$/gm) ?? []);
    const lines = await post("/api/chat/lines", conversation("Hello"));
    expect(lines.headers.get("content-type")).toBe("application/jsonl");
    const fromLines = piecesOf((await lines.text()).trimEnd().split("\n"));
    expect(fromLines).toEqual(fromEvents);
    expect(textOf(fromLines)).toContain("You said: “Hello”");
    expect(fromLines.at(-1)).toEqual({ type: "end", reason: "stop" });
  });

  it.each(["events", "lines"])("documents what may be answered: %s", async (form) => {
    const { paths } = (await (await app.request("/openapi.json")).json()) as OpenApi;
    const responses = paths[`/api/chat/${form}`]?.["post"]?.responses ?? {};
    expect(responses).toMatchObject({
      200: { content: { [form === "events" ? "text/event-stream" : "application/jsonl"]: {} } },
      404: { description: "There is no such model" },
      502: { description: "The model failed" },
      503: { description: "The model is busy", headers: { "retry-after": {} } },
    });
  });

  it("knows no model that the settings do not name", async () => {
    expect((await post("/api/chat/lines", conversation("Hello", "gpt-expensive"))).status).toBe(404);
    expect((await post("/api/chat/lines", { model: "stub", messages: [] })).status).toBe(422);
  });

  it.each(["events", "lines"])(
    "answers with a status what fails before the first token: %s",
    async (form) => {
      const log = vi.spyOn(console, "error").mockReturnValue();
      const busy = await post(`/api/chat/${form}`, conversation("Hello", "stub-busy"));
      expect(busy.status).toBe(503);
      expect(busy.headers.get("retry-after")).toBe("5");
      expect(await busy.json()).toEqual({ detail: "The model is busy" });
      expect(log).toHaveBeenCalledOnce();
    },
  );

  it.each([
    ["events", "stub-failing"],
    ["events", "stub-cut-off"],
    ["lines", "stub-failing"],
    ["lines", "stub-cut-off"],
  ])("breaks off what fails later, behind the tokens that came: %s of %s", async (form, model) => {
    const log = vi.spyOn(console, "error").mockReturnValue();
    // An app of which only `fetch` is passed remains usable when the server closes.
    const server = await serve({ fetch: app.fetch }, { port: 0 });
    onTestFinished(() => server.close());
    const response = await fetch(`${server.url}/api/chat/${form}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(conversation("Hello", model)),
    });
    expect(response.status).toBe(200);
    const received: string[] = [];
    const reading = response.body
      ?.pipeThrough(new TextDecoderStream())
      .pipeTo(new WritableStream({ write: (text) => void received.push(text) }));
    await expect(reading).rejects.toThrow();
    expect(received.join("")).toContain("You");
    expect(received.join("")).not.toContain('"end"');
    expect(log).toHaveBeenCalled();
  });
});

describe("in front of other models", () => {
  beforeEach(() => void vi.spyOn(console, "error").mockReturnValue());

  it.each(["events", "lines"])("closes the connection to it when the reader leaves: %s", async (form) => {
    const closed = vi.fn();
    await withModel((response) => begin(response.on("close", closed), "Once"));
    const response = await post(`/api/chat/${form}`, conversation("A story, please"));
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    await expect.poll(() => closed).toHaveBeenCalledOnce();
  });

  it("closes it also before the first token", async () => {
    const asked = vi.fn();
    const closed = vi.fn();
    await withModel((response) => asked(response.on("close", closed)));
    const reader = new AbortController();
    const response = post("/api/chat/events", conversation("A story, please"), reader.signal);
    await expect.poll(() => asked).toHaveBeenCalledOnce();
    reader.abort();
    await expect.poll(() => closed).toHaveBeenCalledOnce();
    await response;
  });

  it.each([
    ["refuses", 401, 502],
    ["fails", 500, 502],
    ["is overloaded", 503, 503],
    ["limits us", 429, 503],
  ])("answers for one that %s", async (_, theirs, ours) => {
    await withModel((response) => void response.writeHead(theirs).end("{}"));
    expect((await post("/api/chat/events", conversation("Hello"))).status).toBe(ours);
  });

  it("answers for one that breaks off before the first token", async () => {
    await withModel((response) => {
      response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
      response.destroy();
    });
    expect((await post("/api/chat/events", conversation("Hello"))).status).toBe(502);
  });

  it("answers for one that is not there", async () => {
    onTestFinished(askModelAt("http://127.0.0.1:1"));
    expect((await post("/api/chat/events", conversation("Hello"))).status).toBe(503);
    await app.close();
  });
});
