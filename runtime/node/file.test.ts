import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import type { CompiledErrorHandler } from "../contract/error-fragment.js";
import { CONTRACT } from "../contract/operation.js";
import type { CompiledResult } from "../contract/result.js";
import { HttpError } from "../errors/http-error.js";
import { App, type FileReply } from "../index.js";
import { add } from "../operation.fixture.js";
import { FileReply as FileReplyClass } from "../result/file-reply.js";
import { type FileOptions, file } from "./file.js";
import { RawClient } from "./raw-client.fixture.js";
import { serve } from "./serve.js";

const top = realpathSync(mkdtempSync(path.join(tmpdir(), "countersign-files-")));
afterAll(() => rmSync(top, { recursive: true }));
const root = path.join(top, "files");
const LARGE = 3_000_000;
mkdirSync(path.join(root, "folder"), { recursive: true });
mkdirSync(path.join(root, ".git"));
const written: Readonly<Record<string, string>> = {
  "a.txt": "0123456789",
  "empty.txt": "",
  "folder/Grüße & co.html": "<p>",
  "no-extension": "x",
  ".env": "SECRET",
  ".git/config": "SECRET",
  "large.bin": "x".repeat(LARGE),
  "..two-dots": "dots",
  "../outside.txt": "SECRET",
};
for (const [name, text] of Object.entries(written)) writeFileSync(path.join(root, name), text);
symlinkSync(path.join(root, "a.txt"), path.join(root, "link.txt"));
symlinkSync(path.join(top, "outside.txt"), path.join(root, "out.txt"));
symlinkSync(top, path.join(root, "up"));
symlinkSync(path.join(root, ".env"), path.join(root, "env.txt"));
symlinkSync("loop", path.join(root, "loop"));

const result: CompiledResult = { status: 200, bodies: { 200: { kind: "file" } } };

function application(name: string, options?: FileOptions, between: () => void = () => {}) {
  const log = vi.fn();
  const app = new App({ title: "T", version: "1", log });
  const handler = async (): Promise<FileReply> => {
    const found = await file(root, name, options);
    between();
    return found;
  };
  add(app, "get", "/x", handler, { result });
  return { app, log };
}

const get = (name: string, headers: Record<string, string> = {}, options?: FileOptions) =>
  application(name, options).app.request("/x", { headers });

test.each(["a.txt", "link.txt", "folder/Grüße & co.html", "no-extension", "empty.txt"])(
  "%s is sent",
  async (name) => {
    const answered = await get(name);
    const text = await answered.text();
    expect([answered.status, text]).toEqual([200, written[name] ?? written["a.txt"]]);
    expect(answered.headers.get("content-length")).toBe(String(Buffer.byteLength(text)));
    expect(answered.headers.get("accept-ranges")).toBe("bytes");
    expect(answered.headers.get("etag")).toMatch(/^"[\da-z]+-[\da-z]+"$/);
    expect(Date.parse(answered.headers.get("last-modified") ?? "")).toBeLessThanOrEqual(Date.now());
  },
);

test.each([
  "none.txt",
  "",
  ".",
  "..",
  "../outside.txt",
  "folder/../../outside.txt",
  "folder/../a.txt",
  "./a.txt",
  "a.txt/",
  "folder//Grüße & co.html",
  "folder",
  "a.txt/b",
  path.join(top, "outside.txt"),
  path.join(root, "a.txt"),
  "..\\outside.txt",
  "a.txt\0",
  "a.txt\0.png",
  "x".repeat(5000),
  ".env",
  ".git/config",
  "env.txt",
  "out.txt",
  "up/outside.txt",
  "up/files/a.txt/../../outside.txt",
  "loop",
])("%j is a 404", async (name) => {
  const answered = await get(name);
  expect([answered.status, await answered.text()]).toEqual([404, '{"detail":"Not Found"}']);
});

test("files with a dot are sent where they are asked for, and nothing outside then either", async () => {
  const sent = async (name: string) => (await get(name, {}, { dotFiles: true })).status;
  const names = [".env", ".git/config", "env.txt", "..two-dots", "../outside.txt", "out.txt", "./a.txt"];
  expect(await Promise.all(names.map(sent))).toEqual([200, 200, 200, 200, 404, 404, 404]);
});

test("a folder that is not there is a mistake of the server's", async () => {
  await expect(file(path.join(top, "nowhere"), "a.txt")).rejects.toThrow("There is no folder");
  await expect(file(root, "none")).rejects.toBeInstanceOf(HttpError);
});

test.each([
  ["a.txt", "text/plain; charset=utf-8"],
  ["folder/Grüße & co.html", "text/html; charset=utf-8"],
  ["no-extension", "application/octet-stream"],
])("the media type of %s is by its name: %s", async (name, type) => {
  expect((await get(name)).headers.get("content-type")).toBe(type);
});

test("one that is to be saved says under which name", async () => {
  const names: readonly FileOptions["download"][] = [undefined, false, true, "ü.txt"];
  const said = names.map(async (download) =>
    (await get("a.txt", {}, { download })).headers.get("content-disposition"),
  );
  expect(await Promise.all(said)).toEqual([
    null,
    null,
    'attachment; filename="a.txt"',
    `attachment; filename="_.txt"; filename*=UTF-8''%C3%BC.txt`,
  ]);
});

test.each<[string, number, string, string | null]>([
  ["bytes=2-4", 206, "234", "bytes 2-4/10"],
  ["bytes=-3", 206, "789", "bytes 7-9/10"],
  ["bytes=8-99", 206, "89", "bytes 8-9/10"],
  ["bytes=0-1,4-5", 200, "0123456789", null],
  ["bytes=x", 200, "0123456789", null],
  ["bytes=10-", 416, '{"detail":"Range Not Satisfiable"}', "bytes */10"],
])("Range: %s", async (range, status, text, contentRange) => {
  const answered = await get("a.txt", { range });
  expect([answered.status, await answered.text(), answered.headers.get("content-range")]).toEqual([
    status,
    text,
    contentRange,
  ]);
  if (status < 300) expect(answered.headers.get("content-length")).toBe(String(text.length));
});

test("what the client has is not sent again", async () => {
  const { headers } = await get("a.txt");
  const etag = headers.get("etag") ?? "";
  const date = headers.get("last-modified") ?? "";
  const answered = await get("a.txt", { "if-none-match": etag });
  expect([answered.status, await answered.text(), answered.headers.get("etag")]).toEqual([304, "", etag]);
  expect([answered.headers.get("content-type"), answered.headers.get("content-length")]).toEqual([
    null,
    null,
  ]);
  const statuses = [
    { "if-modified-since": date },
    { "if-match": '"other"' },
    { range: "bytes=0-1", "if-range": etag },
    { range: "bytes=0-1", "if-range": '"other"' },
    { range: "bytes=0-1", "if-none-match": etag },
    { range: "bytes=99-", "if-range": '"other"' },
  ].map(async (given) => (await get("a.txt", given)).status);
  expect(await Promise.all(statuses)).toEqual([304, 412, 206, 200, 304, 200]);
});

test("HEAD has the header fields of GET, and ignores ranges", async () => {
  const { app } = application("a.txt");
  const [got, head] = [
    await app.request("/x"),
    await app.request("/x", { method: "HEAD", headers: { range: "bytes=1-2" } }),
  ];
  expect([head.status, await head.text()]).toEqual([200, ""]);
  expect([...head.headers]).toEqual([...got.headers]);
});

test("another version has another validator, and is not sent under that of the first", async () => {
  writeFileSync(path.join(root, "changing.txt"), "one");
  const { etag } = Object.fromEntries((await get("changing.txt")).headers);
  const { app, log } = application("changing.txt", {}, () =>
    appendFileSync(path.join(root, "changing.txt"), "two"),
  );
  expect((await app.request("/x")).status).toBe(500);
  expect(String(log.mock.calls[0]?.[1])).toContain("has changed since it was looked up");
  expect((await get("changing.txt")).headers.get("etag")).not.toBe(etag);
});

test("one that becomes shorter breaks the answer off, so that the part is not taken for the whole", async () => {
  writeFileSync(path.join(root, "shrinking.bin"), "x".repeat(LARGE));
  const { app, log } = application("shrinking.bin");
  const reader = (await app.request("/x")).body?.getReader();
  await reader?.read();
  truncateSync(path.join(root, "shrinking.bin"), 70_000);
  const rest = async () => {
    for (;;) if ((await reader?.read())?.done) return;
  };
  await expect(rest()).rejects.toThrow("aborted by an error");
  // Logged when the file is closed, which the reader does not wait for.
  await expect.poll(() => log.mock.calls.length).toBe(1);
});

test("what is returned and is no file is a 500", async () => {
  const app = new App({ title: "T", version: "1", log: () => {} });
  add(app, "get", "/x", () => ({ name: "a.txt", size: 1 }), { result });
  expect((await app.request("/x")).status).toBe(500);
});

/** A file that counts how often it ends. */
function counted() {
  const seen = { opened: 0, pieces: 0, closed: 0 };
  const made = new FileReplyClass({
    name: "a.bin",
    size: 1_000_000_000,
    modified: new Date(0),
    etag: '"1"',
    read(start, end) {
      let at = start;
      let open = false;
      return {
        next() {
          if (!open) seen.opened++;
          open = true;
          seen.pieces++;
          if (at >= end) return { done: true };
          at += 65_536;
          return { value: new Uint8Array(65_536) };
        },
        encode: (piece) => piece as Uint8Array,
        stop: async () => {
          if (open) seen.closed++;
        },
      };
    },
  });
  return { made, seen };
}

test("HEAD, 304 and 416 open nothing; a client that leaves has it closed, and gets no more than it reads", async () => {
  const { made, seen } = counted();
  const app = new App({ title: "T", version: "1", log: () => {} });
  add(app, "get", "/x", () => made, { result });
  await app.request("/x", { method: "HEAD" });
  await app.request("/x", { headers: { "if-none-match": "*" } });
  await app.request("/x", { headers: { range: "bytes=1000000000-" } });
  expect(seen).toEqual({ opened: 0, pieces: 0, closed: 0 });
  const server = await serve(app, { port: 0, hostname: "127.0.0.1" });
  const client = await RawClient.to(server.url);
  client.write("GET /x HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await client.until(/200 OK/);
  client.destroy();
  await expect.poll(() => seen).toMatchObject({ opened: 1, closed: 1 });
  expect(seen.pieces).toBeLessThan(5000);
  await server.close();
});

test("in answer to an error it arrives whole, whatever the request's conditions, and is closed when its client leaves", async () => {
  const { made, seen } = counted();
  const log = vi.fn();
  const app = new App({ title: "T", version: "1", log });
  const bodies: CompiledErrorHandler["bodies"] = { own: { kind: "file" } };
  const compiled = {
    contract: CONTRACT,
    source: "src/app.ts:1",
    bodies,
    document: () => ({ takes: "Error" }),
  };
  const onError = (status: number, handler: () => unknown) =>
    (app.onError as (...args: readonly unknown[]) => unknown)(status, handler, compiled);
  onError(404, () => file(root, "large.bin"));
  onError(410, () => made);
  onError(418, () => ({ name: "no file" }));
  add(app, "get", "/gone", () => {
    throw new HttpError(410);
  });
  add(app, "get", "/wrong", () => {
    throw new HttpError(418);
  });
  const server = await serve(app, { port: 0, hostname: "127.0.0.1" });
  const answered = await fetch(`${server.url}/none`, {
    headers: { range: "bytes=0-1", "if-none-match": "*" },
  });
  expect([answered.status, (await answered.arrayBuffer()).byteLength]).toEqual([404, LARGE]);
  const head = await fetch(`${server.url}/none`, { method: "HEAD" });
  expect([head.status, head.headers.get("content-length")]).toEqual([404, String(LARGE)]);
  const client = await RawClient.to(server.url);
  client.request("GET /gone");
  await client.until(/410 Gone/);
  client.destroy();
  await expect.poll(() => seen).toMatchObject({ opened: 1, closed: 1 });
  expect(log).not.toHaveBeenCalled();
  expect((await fetch(`${server.url}/wrong`)).status).toBe(500);
  await server.close();
});

test("a file of the file system arrives whole over a socket, and is closed", async () => {
  const { app } = application("large.bin");
  const server = await serve(app, { port: 0, hostname: "127.0.0.1" });
  const answered = await fetch(`${server.url}/x`);
  expect((await answered.arrayBuffer()).byteLength).toBe(LARGE);
  const part = await fetch(`${server.url}/x`, { headers: { range: `bytes=${LARGE - 5}-` } });
  expect([part.status, await part.text(), part.headers.get("content-length")]).toEqual([206, "xxxxx", "5"]);
  await server.close();
});
