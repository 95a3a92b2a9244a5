import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, vi } from "vitest";
import type { CompiledUpload } from "../contract/body.js";
import type { CompiledOperation } from "../contract/operation.js";
import type { FormView } from "../contract/request-view.js";
import type { Issues } from "../generated/issues.js";
import { asUpload } from "../generated/uploads.js";
import { telling } from "../lifetime/testing.js";
import { add } from "../operation.fixture.js";
import type { Handler } from "../served-operation.js";
import { thePath } from "./direct/testing.js";
import { RawClient } from "./raw-client.fixture.js";
import { type Server, serve } from "./serve.js";

export const MEBIBYTE = 1024 * 1024;

/** Large enough to be on the disk while it is uploaded. */
export const LARGE = Buffer.alloc(2 * MEBIBYTE, "x");

/** For tests: a server whose routes accept the file `file`, with its own folders for the uploads and what is saved. */
export class UploadSite {
  readonly #folder = mkdtempSync(join(tmpdir(), "uploads-test-"));
  readonly world;
  #server: Server | undefined;
  #client: RawClient | undefined;

  constructor(options: Parameters<typeof telling>[0] = {}) {
    for (const name of ["tmp", "saved"]) mkdirSync(join(this.#folder, name));
    vi.stubEnv("TMPDIR", join(this.#folder, "tmp"));
    this.world = telling({ uploadLimit: 40 * MEBIBYTE, ...options });
  }

  async close(): Promise<void> {
    this.#client?.destroy();
    await this.closeServer();
    vi.unstubAllEnvs();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  closeServer = async () => this.#server?.close({ graceMs: 0 });

  /** Everything below the folder for temporary files. */
  temporary = (): readonly string[] => readdirSync(this.path("tmp"), { recursive: true, encoding: "utf8" });

  path(...names: readonly string[]): string {
    return join(this.#folder, ...names);
  }

  /** @param parts replace what is otherwise compiled for it. */
  route(handler: Handler, parts: Partial<CompiledOperation> = {}, asks: CompiledUpload = {}): void {
    add(this.world.app, "post", "/", handler, {
      body: { kind: "form", uploads: { file: asks } },
      decode(_, body, list) {
        const issues = list as Issues;
        const form = body as FormView;
        const file = asUpload(form.form("file"), issues, "file");
        if (form.form("note") === "wrong") issues.string(1, "note");
        issues.from("body", form);
        return [file];
      },
      ...parts,
    });
  }

  async listen(): Promise<string> {
    this.#server = await serve(this.world.app, { port: 0, ...thePath });
    return this.#server.url;
  }

  async post(content: Buffer, { note = "right", ...init }: RequestInit & { note?: string } = {}) {
    const body = new FormData();
    body.append("note", note);
    body.append("file", new Blob([new Uint8Array(content)]), "a.bin");
    return fetch(this.#server?.url ?? "", { method: "POST", body, ...init });
  }

  /** Returns a client that has sent the head of a request. */
  async connect(...headers: readonly string[]): Promise<RawClient> {
    this.#client = await RawClient.to(this.#server?.url ?? "");
    this.#client.request("POST /", "Content-Type: multipart/form-data; boundary=B", ...headers);
    return this.#client;
  }

  /** Returns a client in the middle of a file, which is on the disk. */
  async sending(): Promise<RawClient> {
    const client = await this.connect(CHUNKED);
    await client.send(chunk(PART));
    await client.send(chunk(LARGE));
    return client;
  }
}

export const CHUNKED = "Transfer-Encoding: chunked";

/** What comes before the bytes of a file. */
export const PART = '--B\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\n\r\n';

export function chunk(data: Buffer | string): Buffer {
  const bytes = Buffer.from(data as string);
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n")]);
}

export const until = (condition: () => boolean) => expect.poll(condition).toBe(true);
