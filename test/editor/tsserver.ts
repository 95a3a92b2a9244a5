import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

interface Response {
  readonly type: string;
  readonly request_seq?: number;
  readonly success?: boolean;
  readonly message?: string;
  readonly body?: unknown;
}

/** A real `tsserver`, as editors start it: requests are lines of JSON, responses have a header with their length. */
export class TsServer {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (response: Response) => void>();
  #read = Buffer.alloc(0);
  #sequence = 0;

  /** @param typescript the folder of the package. @param log absolute path. */
  constructor(typescript: string, cwd: string, log: string) {
    const script = path.join(typescript, "lib/tsserver.js");
    const args = [script, "--disableAutomaticTypingAcquisition", "--logVerbosity", "terse", "--logFile", log];
    this.#process = spawn(process.execPath, args, { cwd, stdio: ["pipe", "pipe", "inherit"] });
    this.#process.stdout?.on("data", (chunk: Buffer) => this.#take(chunk));
  }

  /** @throws Error with the server's message. */
  async ask<Body>(command: string, args: object): Promise<Body> {
    const seq = this.tell(command, args);
    const response = await new Promise<Response>((resolve) => this.#waiting.set(seq, resolve));
    if (!response.success) throw new Error(response.message);
    return response.body as Body;
  }

  /** @returns its number. */
  tell(command: string, args: object): number {
    const seq = ++this.#sequence;
    this.#process.stdin?.write(`${JSON.stringify({ seq, type: "request", command, arguments: args })}\n`);
    return seq;
  }

  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    this.tell("exit", {});
    await ended;
  }

  #take(chunk: Buffer): void {
    this.#read = Buffer.concat([this.#read, chunk]);
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n\r\n/.exec(this.#read.subarray(0, 100).toString("latin1"));
      const [all = "", length = "0"] = head ?? [];
      const end = all.length + Number(length);
      if (!head || this.#read.length < end) return;
      const response: Response = JSON.parse(this.#read.subarray(all.length, end).toString("utf8"));
      this.#read = this.#read.subarray(end);
      if (response.type === "response") this.#waiting.get(response.request_seq ?? 0)?.(response);
    }
  }
}
