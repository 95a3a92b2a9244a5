import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, expect, test } from "vitest";
import { App } from "../app.js";
import { add } from "../operation.fixture.js";
import { SERVED, type ServedMessage } from "./direct/served-by.js";
import { onEachPath, thePath } from "./direct/testing.js";
import { RawClient } from "./raw-client.fixture.js";
import { type Server, serve } from "./serve.js";

/** What outlives its request while the connection stays open is copied by the garbage collector, and slows it down. */
let server: Server;
let client: RawClient;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

afterEach(async () => {
  client.destroy();
  await server.close({ graceMs: 0 });
});

onEachPath(() => {
  test.each([
    ["answered", '{"name":"Ada"}', 200],
    ["refused", "{", 422],
  ])(
    "nothing is kept of a request that was %s while its connection waits for the next one",
    async (_, body, status) => {
      const kept = new Map<string, WeakRef<object>>();
      const app = new App({ title: "T", version: "1", log: () => {} });
      const handler = (user: object) => {
        kept.set("body", new WeakRef(user));
        return user;
      };
      add(app, "post", "/users", handler, { body: { kind: "json" }, decode: (_, user) => [user] });
      server = await serve(app, { port: 0, ...thePath });
      const see = (message: unknown) => kept.set("request", new WeakRef((message as ServedMessage).request));
      subscribe(SERVED, see);
      client = await RawClient.to(server.url);
      client.write(
        `POST /users HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      );
      await client.until(new RegExp(`^HTTP/1.1 ${status} [^]*}$`));
      unsubscribe(SERVED, see);
      expect(kept.has("request")).toBe(true);
      const left = () => {
        collect();
        return [...kept].filter(([, ref]) => ref.deref()).map(([name]) => name);
      };
      await expect.poll(left).toEqual([]);
    },
  );
});
