import { expect, test } from "vitest";
import { needing } from "../../dependencies/testing.js";
import { HttpError } from "../../errors/http-error.js";
import { transaction } from "../../lifetime/testing.js";
import type { Outgoing } from "../../result/outgoing.js";
import type { Socket } from "../socket.js";
import { SAYING, socket } from "../testing.js";
import type { World } from "./world.fixture.js";

/** What happens before the connection. */
export function handshakesContract(world: World): void {
  test.each([
    [["chat.v2"], ["chat.v1", "chat.v2"], "chat.v2"],
    [["chat.v1", "chat.v2"], ["chat.v2", "chat.v1"], "chat.v2"],
    [["chat.v1"], [], ""],
  ])("of %j, a client that speaks %j gets %j", async (protocols, spoken, selected) => {
    const handler = (it: Socket<string, string>) => it.send(it.protocol);
    socket(world.app, "/", SAYING.text, handler, {}, { protocols });
    const client = await world.connected({ protocols: spoken });
    expect(client.protocol).toBe(selected);
    expect(await client.frame()).toBe(selected);
  });

  test("what dependencies send along is in its answer", async () => {
    socket(world.app, "/", SAYING.text, () => {}, {
      decode(request) {
        (request.inject("outgoing") as Outgoing).setCookie("session", "s");
        return [undefined];
      },
    });
    const client = await world.connected();
    expect(client.headers.get("set-cookie")).toBe("session=s; Path=/; SameSite=lax");
  });

  test("what is refused has its answer, and dependencies see it", async () => {
    const guard = () => {
      throw new HttpError(401, "Who are you?", { headers: { "www-authenticate": "Bearer" } });
    };
    const needs = needing(transaction(world.told), {
      of: { name: "guard", kind: "function", use: () => guard },
      at: 1,
    });
    socket(world.app, "/", SAYING.text, () => void world.told.push("handler"), { needs });
    const { response } = await world.connected().then(
      () => expect.unreachable(),
      (error: { response: Response }) => error,
    );
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
    expect(await response.json()).toEqual({ detail: "Who are you?" });
    expect(world.told).toEqual(["db begins", "db rolls back: HttpError", "db closes"]);
  });

  test("middleware can answer in its place, and what was opened for it is closed", async () => {
    world.app.use(async (c, next) => {
      await next();
      c.res = new Response("closed today", { status: 503 });
    });
    socket(world.app, "/", SAYING.text, () => void world.told.push("handler"), {
      needs: needing(transaction(world.told)),
    });
    const { response } = await world.connected().then(
      () => expect.unreachable(),
      (error: { response: Response }) => error,
    );
    expect(await response.text()).toBe("closed today");
    await world.tells("db closes");
    expect(world.told).toEqual(["db begins", "db rolls back: AbortError", "db closes"]);
  });
}
