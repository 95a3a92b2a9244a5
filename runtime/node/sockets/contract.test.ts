import { once } from "node:events";
import { WebSocket } from "ws";
import { socketContract } from "../../socket/contract/contract.fixture.js";
import type { ContractClient } from "../../socket/contract/world.fixture.js";
import { serve } from "../serve.js";

/** How many messages a client accepts before the test reads them. */
const AHEAD = 16;

socketContract("serve on Node, with the client of ws", async (app) => {
  const server = await serve(app, { port: 0 });
  return {
    async connect(path, { protocols = [], headers = {} } = {}) {
      const url = server.url.replace("http", "ws") + path;
      const client = new WebSocket(url, [...protocols], {
        headers: Object.fromEntries(new Headers(headers)),
      });
      return await shaken(client);
    },
    close: () => server.close(),
  };
});

async function shaken(client: WebSocket): Promise<ContractClient> {
  const messages: (string | Uint8Array)[] = [];
  let look = () => {};
  client.on("message", (data: Buffer, isBinary) => {
    messages.push(isBinary ? new Uint8Array(data) : data.toString());
    if (messages.length > AHEAD) client.pause();
    look();
  });
  let isClosed = false;
  const closed = once(client, "close").then(([code, reason]) => {
    isClosed = true;
    look();
    return { code, reason: String(reason) };
  });
  closed.catch(() => {});
  let headers = new Headers();
  client.on("upgrade", (response) => {
    headers = headersOf(response.rawHeaders);
  });
  const refused = new Promise<never>((_, reject) => {
    client.on("unexpected-response", async (_, answer) => {
      let body = "";
      for await (const chunk of answer) body += chunk;
      const init = { status: answer.statusCode ?? 0, headers: headersOf(answer.rawHeaders) };
      reject(Object.assign(new Error(), { response: new Response(body, init) }));
    });
  });
  await Promise.race([once(client, "open"), refused]);
  return {
    protocol: client.protocol,
    headers,
    closed,
    send: (message) => new Promise((resolve) => client.send(message, () => resolve())),
    async frame() {
      while (messages.length === 0 && !isClosed) {
        client.resume();
        await new Promise<void>((resolve) => {
          look = resolve;
        });
      }
      return messages.shift();
    },
    close: (code, reason) => client.close(code, reason),
    terminate: () => client.terminate(),
  };
}

function headersOf(raw: readonly string[]): Headers {
  const headers = new Headers();
  for (let i = 0; i < raw.length; i += 2) headers.append(raw[i] ?? "", raw[i + 1] ?? "");
  return headers;
}
