// Code that users write with the generated client: type-checked with it, and run, by test/client/capabilities.test.ts.
import {
  ApiError,
  type ClientOptions,
  createClient,
  isApiError,
  readBusy,
  retries,
  SocketClosed,
} from "./client.js";

type Options = Parameters<typeof createClient>[0];

export async function rows(options: Options): Promise<unknown> {
  const { rows } = createClient(options);
  const found: [number, Date, bigint][] = [];
  for await (const { id, at, size } of rows.exportRows({ count: 2 })) found.push([id, at, size]);
  const lines = await rows.exportRows({ count: 1 });
  for await (const { id } of lines) found.push([id, new Date(0), 0n]);
  return found;
}

export async function leaveRows(options: Options): Promise<void> {
  for await (const { id } of createClient(options).rows.exportRows({ count: 100 })) if (id === 100) break;
}

export async function abortRows(options: Options): Promise<unknown> {
  const aborting = new AbortController();
  const found: number[] = [];
  try {
    for await (const { id } of createClient(options).rows.exportRows(
      { count: 100 },
      { signal: aborting.signal },
    )) {
      found.push(id);
      if (id === 100) aborting.abort(new Error("enough"));
    }
  } catch (error) {
    return [found.length, error instanceof Error && error.message];
  }
  return "not aborted";
}

export async function noRows(options: Options): Promise<unknown> {
  const { rows } = createClient(options);
  const { status, body } = await rows.exportRows({ count: 101 }).response;
  try {
    for await (const { id } of rows.exportRows({ count: 101 })) return id;
  } catch (error) {
    if (isApiError(error, "exportRows") && error.status === 404) return [status, body, error.body.detail];
  }
  return "no error";
}

export async function ticks(options: Options): Promise<unknown> {
  const found: [string, string, number, Date][] = [];
  const states: string[] = [];
  const sequence = await createClient(options).watchTicks(
    {},
    { reconnect: { first: 1 }, onState: (state) => states.push(state) },
  );
  for await (const { event, id, data } of sequence.events()) {
    found.push([event, id, data.id, data.at]);
    if (event === "last") break;
  }
  return { found, states };
}

export async function ticksOnce(options: Options): Promise<unknown> {
  const found: number[] = [];
  for await (const { id } of createClient(options).watchTicks({ lastEventId: 5 })) found.push(id);
  return found;
}

export async function tokens(options: Options): Promise<unknown> {
  const client = createClient(options);
  const found: string[] = [];
  for await (const token of client.ask({ prompt: "Hello world" }))
    found.push(typeof token === "string" ? token : token.text);
  for await (const word of client.words()) found.push(word);
  return found;
}

export async function room(options: Options): Promise<unknown> {
  const { rooms } = createClient(options);
  const socket = rooms.joinRoom(
    { room: "a b", name: "Ada", token: "!" },
    { protocols: ["chat.v0", "chat.v1"] },
  );
  await socket.send({ said: "hi", at: new Date(0) });
  const answer = await socket.receive();
  await socket.send(new Uint8Array([1, 2]));
  const bytes = await socket.receive();
  await socket.send({ said: "leave", at: new Date() });
  for await (const more of socket) throw new Error(`${more}`);
  return { answer, bytes, protocol: socket.protocol, end: await socket.closed };
}

export async function echo(options: Options): Promise<unknown> {
  const socket = createClient(options).echo();
  await socket.send("hello");
  const said: string = await socket.receive();
  socket.close();
  return said;
}

export async function closedRoom(options: Options): Promise<unknown> {
  try {
    await createClient(options).rooms.joinRoom({ room: "closed", name: "Ada" }).receive();
  } catch (error) {
    return error instanceof SocketClosed && error.code;
  }
  return "no error";
}

export async function refusedRoom(options: Options): Promise<unknown> {
  const socket = createClient(options).rooms.joinRoom(
    { room: "a", name: "Ada" },
    { headers: { origin: "https://evil.example" } },
  );
  const error: unknown = await socket.receive().catch((error: unknown) => error);
  return [error instanceof SocketClosed && error.code, await socket.closed];
}

export async function leaveEcho(options: Options): Promise<unknown> {
  const socket = createClient(options).echo();
  await socket.send("hello");
  await socket.receive();
  socket.close(4000, "enough");
  return socket.closed;
}

export async function wrongCode(options: Options): Promise<unknown> {
  const socket = createClient(options).echo();
  await socket.send("hello");
  await socket.receive();
  try {
    socket.close(1);
  } catch {
    return socket.state;
  } finally {
    socket.close();
  }
  return "no error";
}

export async function uploads(options: Options): Promise<unknown> {
  const told: number[] = [];
  const picture = new File(["<svg/>"], "a.svg", { type: "image/svg+xml" });
  const attachments = [new File(["1"], "1.txt"), new File(["2"], "2.txt")];
  const given = { title: "Hello", picture, attachments };
  const client = createClient(options);
  const plain = await client.createPost(given);
  const shown = await client.createPost(given, { onUpload: ({ sent, total }) => told.push(sent / total) });
  return { plain, shown, first: told[0], last: told.at(-1) };
}

export async function pages(options: Options): Promise<unknown> {
  const client = createClient(options);
  const page = await client.listByCursor({ limit: 3 });
  const cursor: number[] = [];
  for await (const { id, at } of client.listByCursor({ limit: 3 })) if (at instanceof Date) cursor.push(id);
  const sizes: number[] = [];
  for await (const { items } of client.listByCursor().pages()) sizes.push(items.length);
  const found: Record<string, string[]> = { link: [], offset: [], page: [] };
  for await (const name of client.listByLink({ size: 2 })) found["link"]?.push(name);
  for await (const name of client.listByOffset()) found["offset"]?.push(name);
  for await (const name of client.listByPage()) found["page"]?.push(name);
  return { page: [page.items.length, page.nextCursor], cursor, sizes, found };
}

export async function leavePages(options: Options): Promise<void> {
  for await (const name of createClient(options).listByOffset({ limit: 1 })) if (name === "b") break;
}

export async function noPage(options: Options): Promise<unknown> {
  try {
    for await (const name of createClient(options).listByPage({ page: 10 })) return name;
  } catch (error) {
    return isApiError(error, "listByPage") && error.status === 404 && error.body.detail;
  }
  return "no error";
}

export async function busy(options: ClientOptions): Promise<unknown> {
  const client = createClient({ ...options, retry: retries({ limit: 2 }) });
  const once = readBusy({ ...options, retry: retries() }, { retry: false });
  const status = await once.catch((error: unknown) => error instanceof ApiError && error.status);
  const sent = await client.sendBusy().response;
  // One of three has already been requested.
  const { status: third } = await client.readBusy().response;
  return [status, third, sent.status, await client.readBusy()];
}

export async function orders(options: ClientOptions): Promise<unknown> {
  const keys: string[] = [];
  /** Loses every first response to a key, although the server has sent it. */
  const losing = async (request: Request) => {
    const key = request.headers.get("idempotency-key") ?? "none";
    const isFirst = !keys.includes(key);
    keys.push(key);
    const response = await (options.fetch ?? fetch)(request);
    if (isFirst) throw new TypeError("fetch failed");
    return response;
  };
  const shop = createClient({ ...options, fetch: losing, retry: retries() });
  const first = await shop.placeOrder({ lamps: 1 });
  const another = await shop.placeOrder({ lamps: 2 });
  const named = await shop.placeOrder({ lamps: 3 }, { idempotencyKey: "three" });
  const again = await shop.placeOrder({ lamps: 3 }, { idempotencyKey: "three", retry: false });
  const other = await shop.placeOrder({ lamps: 4 }, { idempotencyKey: "three" }).response;
  return { answers: [first, another, named, again, other.status], keys };
}

export async function slow(options: ClientOptions): Promise<unknown> {
  const client = createClient({ ...options, timeout: 100 });
  try {
    return await client.readSlow();
  } catch (error) {
    const again = await client.readSlow({ timeout: 0 });
    return [error instanceof DOMException && error.name, again];
  }
}
