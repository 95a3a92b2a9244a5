import { execFile } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { EventSource } from "eventsource";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { type ServedProject, serveProject } from "./support/served-project.js";
import { removeFolder, repository, temporaryFolder } from "./support/temporary.js";

/** Clients written by others, against an application compiled as its user would compile it, over real sockets. */
const output = temporaryFolder("build", "test/clients");
const folder = temporaryFolder("files", "test/clients-files");
const LARGE = randomBytes(3_000_000);
let served: ServedProject;
let logged: unknown[][] = [];

beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation((...args) => void logged.push(args));
  process.env.CLIENTS_FOLDER = folder;
  writeFileSync(path.join(folder, "large.bin"), LARGE);
  writeFileSync(path.join(folder, "über \u{1f600}.txt"), "hello");
  served = await serveProject(path.join(repository, "test/clients"), output);
});
afterAll(async () => {
  await served?.close();
  vi.restoreAllMocks();
  removeFolder(output);
  removeFolder(folder);
});

const sha256 = (content: Uint8Array | string) => createHash("sha256").update(content).digest("hex");
const at = (name: string) => path.join(folder, name);
const run = promisify(execFile);

/** Status and body as curl returns them. */
async function curl(...args: string[]): Promise<{ status: number; body: string; headers: string }> {
  const shared = ["--silent", "--show-error", "--max-time", "30", "--write-out", "\n%{http_code}"];
  const { stdout } = await run("curl", [...shared, "--dump-header", at("headers"), ...args], { cwd: folder });
  const end = stdout.lastIndexOf("\n");
  const headers = readFileSync(at("headers"), "utf8");
  return { status: Number(stdout.slice(end + 1)), body: stdout.slice(0, end), headers };
}

const hasCurl = await run("curl", ["--version"]).then(
  () => true,
  () => false,
);

describe.skipIf(!hasCurl)("curl (skipped where it is not installed)", () => {
  test("--form: fields, lists, files with names and types, and what it asks to continue with", async () => {
    const { status, body } = await curl(
      ...["--form", "title=Ünï", "--form", "tags=a", "--form", "tags=b"],
      ...["--form", "picture=@large.bin;type=image/png;filename=../../p.png"],
      ...[
        "--form",
        "attachments=@über \u{1f600}.txt",
        "--form",
        "attachments=<über \u{1f600}.txt;type=text/x",
      ],
      ...["--header", "expect: 100-continue", `${served.url}/posts`],
    );
    expect([status, JSON.parse(body)]).toMatchObject([
      422,
      { detail: [{ loc: ["body", "attachments", 1] }] },
    ]);
    const good = await curl(
      ...["--form", "title=Ünï", "--form", "tags=a", "--form", "tags=b"],
      ...["--form", "picture=@large.bin;type=image/png;filename=../../p.png"],
      ...["--form", "attachments=@über \u{1f600}.txt", "--form", "attachments=@large.bin"],
      ...["--header", "expect: 100-continue", `${served.url}/posts`],
    );
    expect(JSON.parse(good.body)).toEqual({
      title: "Ünï",
      tags: ["a", "b"],
      files: [
        { name: "p.png", type: "image/png", size: LARGE.length, sha256: sha256(LARGE) },
        { name: "über \u{1f600}.txt", type: "text/plain", size: 5, sha256: sha256("hello") },
        { name: "large.bin", type: "application/octet-stream", size: LARGE.length, sha256: sha256(LARGE) },
      ],
    });
  });

  test("--form in chunks, and from a pipe whose length nobody knows", async () => {
    const { body } = await curl(
      ...["--header", "transfer-encoding: chunked", "--form", "title=t", "--form", "picture=@large.bin"],
      `${served.url}/posts`,
    );
    expect(JSON.parse(body).files[0].sha256).toBe(sha256(LARGE));
  });

  test("gets the answer to a file that is too large or of another type, not a broken pipe", async () => {
    const small = `${served.url}/small`;
    const known = await curl("--form", "file=@large.bin;type=text/plain", small);
    expect([known.status, JSON.parse(known.body).detail]).toEqual([
      413,
      expect.stringContaining("too large"),
    ]);
    const chunked = ["--header", "transfer-encoding: chunked", "--form", "file=@large.bin;type=text/plain"];
    const unknown = await curl(...chunked, small);
    expect([unknown.status, JSON.parse(unknown.body).detail]).toEqual([
      413,
      'The file in "file" is too large. Maximum size is 1000 bytes.',
    ]);
    const other = await curl("--form", "file=@über \u{1f600}.txt;type=image/png", small);
    expect([other.status, JSON.parse(other.body).detail]).toEqual([
      415,
      'The file in "file" is of the type image/png. Allowed: text/plain.',
    ]);
  });

  test("--range, --continue-at, --etag-compare, --time-cond and --head of a file", async () => {
    const url = `${served.url}/files/large.bin`;
    for (const [range, expected] of [
      ["0-9", LARGE.subarray(0, 10)],
      ["2999990-", LARGE.subarray(2_999_990)],
      ["-10", LARGE.subarray(-10)],
    ] as const) {
      const { status, headers } = await curl("--range", range, "--output", at("part"), url);
      expect(status).toBe(206);
      expect(headers).toMatch(/^content-range: bytes \d+-\d+\/3000000\r$/im);
      expect(readFileSync(at("part"))).toEqual(expected);
    }
    expect((await curl("--range", "3000000-", url)).status).toBe(416);

    writeFileSync(at("resumed"), LARGE.subarray(0, 1_234_567));
    expect((await curl("--continue-at", "-", "--output", at("resumed"), url)).status).toBe(206);
    expect(sha256(readFileSync(at("resumed")))).toBe(sha256(LARGE));

    await curl("--etag-save", at("tag"), "--output", at("part"), url);
    expect((await curl("--etag-compare", at("tag"), "--output", at("none"), url)).status).toBe(304);
    expect((await curl("--time-cond", at("large.bin"), "--output", at("none"), url)).status).toBe(304);
    const { status, headers } = await curl("--head", url);
    expect([status, headers.match(/^content-length: (\d+)/im)?.[1]]).toEqual([200, "3000000"]);
  });

  test("--no-buffer of lines, and --http1.0, which knows no chunks", async () => {
    const { body } = await curl("--no-buffer", `${served.url}/lines?count=50`);
    const old = await curl("--http1.0", `${served.url}/lines?count=50`);
    expect(old.body).toBe(body);
    expect(
      body
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).n),
    ).toEqual(Array.from({ length: 50 }, (_, n) => n));
  });
});

test("eventsource comes back with Last-Event-ID after each break and each end, and misses nothing", async () => {
  const source = new EventSource(`${served.url}/ticks`);
  const seen: unknown[] = [];
  await new Promise((resolve) => {
    source.addEventListener("message", ({ data, lastEventId }) =>
      seen.push([JSON.parse(data).n, lastEventId]),
    );
    source.addEventListener("last", ({ data, lastEventId }) => {
      seen.push([JSON.parse(data).n, lastEventId, "last"]);
      resolve(undefined);
    });
  });
  source.close();
  expect(seen).toEqual([...[1, 2, 3, 4, 5, 6, 7].map((n) => [n, String(n)]), [8, "8", "last"]]);
  expect(logged.filter(([text]) => String(text).includes("was aborted"))).toHaveLength(2);
  logged = [];
});

test("fetch reads JSON Lines as they come, wherever its pieces end", async () => {
  const response = await fetch(`${served.url}/lines?count=2000`);
  expect(response.headers.get("content-type")).toBe("application/jsonl");
  const lines: { n: number; text: string }[] = [];
  let rest = "";
  for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const [last = "", ...whole] = (rest + piece).split("\n").toReversed();
    rest = last;
    lines.push(...whole.toReversed().map((line) => JSON.parse(line)));
  }
  expect(rest).toBe("");
  expect(lines).toEqual(Array.from({ length: 2000 }, (_, n) => ({ n, text: "ü\u{1f600}\n".repeat(n % 7) })));
});

test("fetch sends forms with files of its own", async () => {
  const form = new FormData();
  form.set("title", "t");
  form.append("attachments", new File(["hello"], 'a "quoted"\r\nname.txt', { type: "text/plain" }));
  form.append("attachments", new Blob([LARGE]));
  const response = await fetch(`${served.url}/posts`, { method: "POST", body: form });
  expect(await response.json()).toEqual({
    title: "t",
    tags: [],
    files: [
      { name: 'a "quoted"\r\nname.txt', type: "text/plain", size: 5, sha256: sha256("hello") },
      { name: "blob", type: "application/octet-stream", size: LARGE.length, sha256: sha256(LARGE) },
    ],
  });
});

test("ws talks to a socket, in text and in bytes", async () => {
  const socket = new WebSocket(`${served.url.replace("http", "ws")}/sums`);
  await new Promise((resolve) => socket.once("open", resolve));
  const received: string[] = [];
  const all = new Promise((resolve) =>
    socket.on("message", (data) => {
      received.push(data.toString());
      if (received.length === 4) resolve(undefined);
    }),
  );
  for (const message of ["[1,2,3]", Buffer.from([4, 5]), "{", "[]"]) socket.send(message);
  await all;
  expect(received).toEqual(["6", "9", '"json_invalid"', "0"]);
  socket.close(4000, "done");
  expect(await new Promise((resolve) => socket.once("close", resolve))).toBe(4000);
});
