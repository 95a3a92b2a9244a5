import type { App } from "../../app.js";
import { RawClient } from "../raw-client.fixture.js";
import { type Server, serve } from "../serve.js";
import { throughHono, watchPaths } from "./testing.js";

/** One application on two servers of a process, for tests: one serves its routes directly, the other serves all through Hono. */
export interface BothPaths {
  readonly direct: Server;
  readonly hono: Server;
  /** Sends the same bytes to both servers. */
  send(
    raw: string,
  ): Promise<{ readonly direct: string; readonly hono: string; readonly by: readonly string[] }>;
  close(): Promise<void>;
}

export async function bothPaths(app: App): Promise<BothPaths> {
  const direct = await serve(app, { port: 0 });
  const hono = await serve(app, { port: 0, ...throughHono });
  const seen = watchPaths();
  return {
    direct,
    hono,
    async send(raw) {
      seen.clear();
      const answered = normal(await exchange(direct, raw));
      const by = seen.served.map((line) => line.slice(line.lastIndexOf(" ") + 1));
      return { direct: answered, hono: normal(await exchange(hono, raw)), by };
    },
    async close() {
      seen[Symbol.dispose]();
      await hono.close({ graceMs: 0 });
      await direct.close({ graceMs: 0 });
    },
  };
}

async function exchange({ url }: Server, raw: string): Promise<string> {
  const client = await RawClient.to(url);
  client.write(raw);
  return client.over;
}

/** Sorts the fields and writes their names in lower case. The two paths may differ in nothing else. */
function normal(text: string): string {
  return text
    .split(/(?=HTTP\/1\.1 )/)
    .map((answer) => {
      const [head = "", ...rest] = answer.split("\r\n\r\n");
      const [status, ...fields] = head.split("\r\n");
      const sorted = fields
        .map((field) => field.replace(/^[^:]+/, (name) => name.toLowerCase()))
        .map((field) => field.replace(/^date: .*/, "date: now"))
        .toSorted();
      return [[status, ...sorted].join("\n"), ...rest].join("\n\n");
    })
    .join("\n");
}
