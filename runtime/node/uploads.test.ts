import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { CompiledUpload } from "../contract/body.js";
import type { CompiledOperation } from "../contract/operation.js";
import type { FormView } from "../contract/request-view.js";
import type { Background } from "../dependencies/background.js";
import { dependency, needing } from "../dependencies/testing.js";
import { HttpError } from "../errors/http-error.js";
import type { Issues } from "../generated/issues.js";
import { asUpload } from "../generated/uploads.js";
import { Upload } from "../index.js";
import { type Telling, telling } from "../lifetime/testing.js";
import { add } from "../operation.fixture.js";
import type { SpoolFile } from "../request/spool.js";
import { spoolTo } from "../request/spool.js";
import type { Handler } from "../served-operation.js";
import { diskSpool } from "./disk-spool.js";
import { RawClient } from "./raw-client.fixture.js";
import { type Server, serve } from "./serve.js";

const MEBIBYTE = 1024 * 1024;
const LARGE = Buffer.alloc(2 * MEBIBYTE, "x");

let folder: string;
let world: Telling;
let server: Server;
let client: RawClient | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "uploads-test-"));
  mkdirSync(join(folder, "tmp"));
  mkdirSync(join(folder, "saved"));
  vi.stubEnv("TMPDIR", join(folder, "tmp"));
  world = telling({ uploadLimit: 40 * MEBIBYTE });
});
afterEach(async () => {
  client?.destroy();
  client = undefined;
  await server?.close({ graceMs: 0 });
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** Everything below the folder for temporary files. */
const temporary = () => readdirSync(join(folder, "tmp"), { recursive: true });
const saved = (name: string) => join(folder, "saved", name);
const until = (condition: () => boolean) =>
  vi.waitFor(() => expect(condition()).toBe(true), { timeout: 10_000 });

/** A route with the file `file`, and whatever else its handler is given. */
function route(
  path: string,
  handler: Handler,
  parts: Partial<CompiledOperation> = {},
  asks: CompiledUpload = {},
  more: (view: Parameters<CompiledOperation["decode"]>[0]) => unknown[] = () => [],
): void {
  add(world.app, "post", path, handler, {
    body: { kind: "form", uploads: { file: asks } },
    decode(view, body, list) {
      const issues = list as Issues;
      const form = body as FormView;
      const file = asUpload(form.form("file"), issues, "file");
      if (form.form("note") !== undefined && form.form("note") !== "right") issues.string(1, "note");
      issues.from("body", form);
      return [file, ...more(view)];
    },
    ...parts,
  });
}

async function listening(): Promise<void> {
  server = await serve(world.app, { port: 0 });
}

function formOf(content: Buffer | string, name = "a.bin", note = "right"): FormData {
  const form = new FormData();
  form.append("note", note);
  form.append(
    "file",
    new Blob([new Uint8Array(Buffer.from(content as string))], { type: "application/x-test" }),
    name,
  );
  return form;
}

const post = (path: string, body: FormData, init: RequestInit = {}) =>
  fetch(`${server.url}${path}`, { method: "POST", body, ...init });

/** The beginning of a request with a file, up to the file's first byte. */
const HEAD = ["Content-Type: multipart/form-data; boundary=B", "Transfer-Encoding: chunked"] as const;
const chunk = (data: Buffer | string) => {
  const bytes = Buffer.from(data as string);
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n")]);
};
const PART = '--B\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\n\r\n';

describe("an upload on Node", () => {
  test("is on the disk past a mebibyte, in a file that nobody else can read, and gone with the answer", async () => {
    const seen: unknown[] = [];
    route("/", async (file: Upload) => {
      const [dir, name] = temporary().map(String);
      const stats = ["", dir, name].map((each) => statSync(join(folder, "tmp", each ?? "")).mode & 0o777);
      seen.push(stats.slice(1), name?.includes("a.bin"), file.size, (await file.bytes()).length);
      // As often as one likes.
      return (await file.text()) === LARGE.toString();
    });
    await listening();
    expect(await (await post("/", formOf(LARGE))).json()).toBe(true);
    expect(seen).toEqual([[0o700, 0o600], false, LARGE.length, LARGE.length]);
    await until(() => temporary().length === 0);
  });

  test("stays in memory below", async () => {
    route("/", (file: Upload) => [file.size, temporary()]);
    await listening();
    expect(await (await post("/", formOf("small"))).json()).toEqual([5, []]);
  });

  test("is saved by moving it, or by writing what is in memory, with the mode of other files", async () => {
    const own = saved("own");
    writeFileSync(own, "");
    route("/", async (file: Upload) => {
      await Promise.all([file.save(saved("one")), file.save(saved("two"))]);
      return (await file.bytes()).length;
    });
    await listening();
    for (const content of [LARGE, Buffer.from("small")]) {
      expect(await (await post("/", formOf(content))).json()).toBe(content.length);
      for (const name of ["one", "two"]) {
        expect(readFileSync(saved(name)).equals(content)).toBe(true);
        expect(statSync(saved(name)).mode).toBe(statSync(own).mode);
      }
    }
    await until(() => temporary().length === 0);
    expect(readFileSync(saved("one"), "utf8")).toBe("small");
  });

  test.each([
    ["a way up", "../../evil"],
    ["an absolute path", "/etc/evil"],
    ["a path of Windows", "..\\evil"],
    ["characters beyond ASCII", "ü\u{1f600}"],
    ["nothing", ""],
    ["the folder itself", "."],
    ["5,000 characters", "a".repeat(5000)],
  ])("has nothing written under the client's name: %s", async (_, name) => {
    route("/", (file: Upload) => [file.name, temporary().some((each) => String(each).includes("evil"))]);
    await listening();
    const body = `${PART.replace("a.bin", name)}${LARGE}\r\n--B--`;
    const headers = { "content-type": "multipart/form-data; boundary=B" };
    const response = await fetch(server.url, { method: "POST", body, headers });
    expect(await response.json()).toEqual([name.replace(/^.*[/\\]/, ""), false]);
    await until(() => temporary().length === 0);
    expect(readdirSync(folder).toSorted()).toEqual(["saved", "tmp"]);
    expect(readdirSync(saved(""))).toEqual([]);
  });
});

describe("the temporary files are gone", () => {
  const kept: Upload[] = [];
  const keep = (file: Upload) => {
    kept.push(file);
    world.told.push(`handler sees ${temporary().length > 0}`);
  };
  beforeEach(() => void kept.splice(0));

  /** What was kept of an upload says why it is no longer there. */
  const isGone = async () => {
    await until(() => temporary().length === 0);
    for (const file of kept) {
      await expect(file.text()).rejects.toThrow('The upload "a.bin" is gone, because its request has ended.');
      await expect(file.save(saved("late"))).rejects.toThrow("is gone");
    }
    expect(readdirSync(saved(""))).toEqual([]);
  };

  test("when the request is refused", async () => {
    route("/", keep);
    await listening();
    const response = await post("/", formOf(LARGE, "a.bin", "wrong"));
    expect(response.status).toBe(422);
    expect(await response.text()).not.toContain("xxx");
    await isGone();
    expect(world.told).toEqual([]);
  });

  test.each([
    [
      "when the handler throws",
      () => {
        throw new Error("broken");
      },
      500,
    ],
    [
      "when it refuses",
      () => {
        throw new HttpError(409, "no");
      },
      409,
    ],
  ] as const)("%s", async (_, fail, status) => {
    route("/", (file: Upload) => {
      keep(file);
      fail();
    });
    await listening();
    expect((await post("/", formOf(LARGE))).status).toBe(status);
    await isGone();
    expect(world.told).toEqual(["handler sees true"]);
  });

  test("behind background tasks and the teardown of dependencies, which still read them", async () => {
    const { told } = world;
    const reader = async function* () {
      yield "reader";
      told.push(`teardown reads ${(await kept[0]?.bytes())?.length}`);
    };
    route(
      "/",
      (_reader: string, file: Upload, tasks: Background) => {
        keep(file);
        tasks.add(async () => {
          await new Promise((resolve) => setTimeout(resolve, 20));
          told.push(`task reads ${(await file.bytes()).length}`);
        });
      },
      {
        needs: needing(dependency(reader, "generator")),
        decode: (view, body) => [
          undefined,
          asUpload((body as FormView).form("file"), {} as Issues),
          view.inject("background"),
        ],
      },
    );
    await listening();
    expect((await post("/", formOf(LARGE))).status).toBe(200);
    await isGone();
    expect(told).toEqual([
      "handler sees true",
      `task reads ${LARGE.length}`,
      `teardown reads ${LARGE.length}`,
    ]);
    expect(world.logged).toEqual([]);
  });

  test("behind a response that streams them", async () => {
    route("/", (file: Upload) => {
      keep(file);
      return new Response(file.stream());
    });
    await listening();
    expect((await (await post("/", formOf(LARGE))).arrayBuffer()).byteLength).toBe(LARGE.length);
    await isGone();
  });

  test("when the client leaves in the middle of such a response", async () => {
    route("/", (file: Upload) => {
      keep(file);
      return new Response(file.stream());
    });
    await listening();
    const controller = new AbortController();
    const big = Buffer.alloc(30 * MEBIBYTE, "x");
    const response = await post("/", formOf(big), { signal: controller.signal });
    await response.body?.getReader().read();
    controller.abort();
    await isGone();
    expect(world.logged).toEqual([]);
  });

  test("when the client leaves in the middle of the upload", async () => {
    route("/", keep);
    await listening();
    client = await RawClient.to(server.url);
    client.request("POST /", ...HEAD);
    client.write(chunk(PART).toString("latin1"));
    client.write(chunk(LARGE).toString("latin1"));
    await until(() => temporary().length > 0);
    client.destroy();
    await isGone();
    expect([world.told, world.logged]).toEqual([[], []]);
  });

  test("when the time limit passes in the middle of the upload, and nothing more is read", async () => {
    world = telling({ timeout: 0.3 });
    route("/", keep);
    await listening();
    client = await RawClient.to(server.url);
    client.request("POST /", ...HEAD);
    client.write(chunk(PART).toString("latin1"));
    client.write(chunk(LARGE).toString("latin1"));
    expect(await client.until(/Timeout/)).toMatch(/^HTTP\/1\.1 504/);
    await isGone();
    expect([world.told, world.logged]).toEqual([[], []]);
  });

  test("when the server closes in the middle of the upload", async () => {
    route("/", keep);
    await listening();
    client = await RawClient.to(server.url);
    client.request("POST /", ...HEAD);
    client.write(chunk(PART).toString("latin1"));
    client.write(chunk(LARGE).toString("latin1"));
    await until(() => temporary().length > 0);
    await server.close({ graceMs: 0 });
    await isGone();
    expect(world.told).toEqual([]);
  });

  test.each([
    ["is cut off", `\r\n--`],
    ["has a malformed part", "\r\n--B\r\nnonsense\r\n\r\n--B--"],
  ])("when the body %s", async (_, end) => {
    route("/", keep);
    await listening();
    const body = `${PART}${LARGE}${end}`;
    const headers = { "content-type": "multipart/form-data; boundary=B" };
    const response = await fetch(server.url, { method: "POST", body, headers });
    expect([response.status, await response.json()]).toEqual([
      400,
      { detail: "There was an error parsing the body" },
    ]);
    await isGone();
  });
});

describe("before a byte of the body is read", () => {
  const guard = () => {
    throw new HttpError(401, "Who are you?");
  };

  test.each([
    ["that waits to be told to go on", ["Expect: 100-continue"]],
    ["that does not ask", []],
  ])("a guard answers a client %s", async (_, expectation) => {
    const handled = vi.fn();
    route("/", handled, { needs: needing(dependency(guard)) });
    await listening();
    client = await RawClient.to(server.url);
    client.request("POST /", ...HEAD, ...expectation);
    const text = await client.until(/Who are you\?"\}/);
    expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 401"]);
    expect(handled).not.toHaveBeenCalled();
  });

  test("a length beyond the limit is refused", async () => {
    const handled = vi.fn();
    route("/", handled, {}, { maxSize: 1000 });
    await listening();
    client = await RawClient.to(server.url);
    const [type] = HEAD;
    client.request("POST /", type, "Expect: 100-continue", `Content-Length: ${MEBIBYTE + 1001}`);
    const text = await client.over;
    expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 413"]);
    expect(text).toContain(`The request body is too large. Maximum size is ${MEBIBYTE + 1000} bytes.`);
  });

  test("a client that waits is told to go on where nothing is wrong", async () => {
    route("/", (file: Upload) => file.text());
    await listening();
    client = await RawClient.to(server.url);
    client.request("POST /", ...HEAD, "Expect: 100-continue");
    expect(await client.until(/\r\n\r\n/)).toBe("HTTP/1.1 100 Continue\r\n\r\n");
    client.write(`${chunk(`${PART}hello\r\n--B--`)}0\r\n\r\n`);
    expect(await client.until(/"hello"$/)).toContain("HTTP/1.1 200");
  });
});

describe("an upload of 30 MB", () => {
  const PIECE = chunk(Buffer.alloc(64 * 1024, "x"));
  const PIECES = 480;

  /** Counts what the disk has been given and has not written. */
  function slowDisk() {
    const counts = { waiting: 0, most: 0, written: 0 };
    let release = () => {};
    const opened = new Promise<void>((resolve) => {
      release = resolve;
    });
    spoolTo({
      ...diskSpool,
      open() {
        const place = diskSpool.open();
        const create = (): SpoolFile => {
          const file = place.create();
          const write = async (piece: Uint8Array) => {
            counts.waiting += piece.length;
            counts.most = Math.max(counts.most, counts.waiting);
            await opened;
            await file.write(piece);
            counts.waiting -= piece.length;
            counts.written += piece.length;
          };
          return {
            write,
            finish: () => file.finish(),
            read: () => file.read(),
            save: (path) => file.save(path),
          };
        };
        return { create, remove: () => place.remove() };
      },
    });
    return { counts, release };
  }
  afterEach(() => spoolTo(diskSpool));

  test("is read no faster than the disk writes, and never held in memory", async () => {
    route("/", (file: Upload) => file.size);
    await listening();
    const { counts, release } = slowDisk();
    client = await RawClient.to(server.url);
    client.request("POST /", ...HEAD);
    client.write(chunk(PART).toString("latin1"));
    let poured = 0;
    const pouring = (async () => {
      while (poured < PIECES) {
        await client?.send(PIECE);
        poured++;
      }
      await client?.send(Buffer.from(`${chunk("\r\n--B--")}0\r\n\r\n`));
    })();
    await until(() => counts.waiting > 0);
    // The client goes on until sockets and streams are full: about 5 MB.
    let before = -1;
    while (before !== poured) {
      before = poured;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    expect(poured).toBeLessThan(PIECES / 2);
    release();
    await pouring;
    expect(await client.until(/\r\n\r\n\d+$/)).toMatch(new RegExp(`${PIECES * 64 * 1024}$`));
    expect(counts.written).toBe(PIECES * 64 * 1024);
    // What makes it too large for memory, and then a piece at a time.
    expect(counts.most).toBeLessThan(2 * MEBIBYTE);
  });

  test.each<[string, CompiledUpload, number, string]>([
    [
      "that is larger than its type says",
      { maxSize: MEBIBYTE },
      413,
      'The file in \\"file\\" is too large. Maximum size is 1048576 bytes.',
    ],
    [
      "of another media type",
      { types: ["image/*"] },
      415,
      'The file in \\"file\\" is without a media type. Allowed: image/*.',
    ],
  ])("%s is answered before it has come", async (_, asks, status, detail) => {
    const handled = vi.fn();
    route("/", handled, {}, asks);
    await listening();
    client = await RawClient.to(server.url);
    client.request("POST /", ...HEAD);
    client.write(chunk(PART).toString("latin1"));
    for (let i = 0; i < 32; i++) await client.send(PIECE);
    const text = await client.until(/"\}$/);
    expect(text).toMatch(new RegExp(`^HTTP/1\\.1 ${status}`));
    expect(text).toMatch(/connection: close/i);
    expect(text).toContain(detail);
    expect(handled).not.toHaveBeenCalled();
    await until(() => temporary().length === 0);
  });
});

test("curl sends files and fields", async () => {
  route("/", async (file: Upload) => [file.name, file.type, file.size, (await file.bytes()).at(-1)]);
  await listening();
  const path = join(folder, "naïve file.png");
  writeFileSync(path, LARGE);
  const args = ["-sS", "-F", "note=right", "-F", `file=@${path};type=image/png`, server.url];
  const { stdout } = await promisify(execFile)("curl", args);
  expect(JSON.parse(stdout)).toEqual(["naïve file.png", "image/png", LARGE.length, 120]);
  await until(() => temporary().length === 0);
});

test("for a test of a handler an upload is made of a File", async () => {
  const upload = new Upload(new File(["a,b"], "table.csv", { type: "text/csv" }));
  expect([upload.name, upload.type, upload.size, await upload.text()]).toEqual([
    "table.csv",
    "text/csv",
    3,
    "a,b",
  ]);
  await upload.save(saved("table.csv"));
  expect(readFileSync(saved("table.csv"), "utf8")).toBe("a,b");
});
