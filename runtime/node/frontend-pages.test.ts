import { describe, expect, test } from "vitest";
import { CONTRACT } from "../contract/operation.js";
import type { RequestView } from "../contract/request-view.js";
import { dependency, needing } from "../dependencies/testing.js";
import { HttpError } from "../errors/http-error.js";
import type { FrontendOptions } from "../frontend/frontend-options.js";
import { App, Router, type Socket } from "../index.js";
import { add } from "../operation.fixture.js";
import { socket as addSocket, SAYING } from "../socket/testing.js";
import {
  answerOf,
  application,
  bare,
  FETCH,
  NAVIGATION,
  NOT_FOUND,
  SPA,
  site,
  spa,
} from "./frontend.fixture.js";

describe("the page that stands for all others", () => {
  test.each<[string, Record<string, string>]>([
    ["/dashboard/settings", NAVIGATION],
    ["/dashboard/", NAVIGATION],
    ["/dashboard", { accept: "text/html" }],
    ["/dashboard", { accept: "TEXT/HTML; q=0.8" }],
    ["/dashboard", { accept: "application/xhtml+xml" }],
    ["/users/jane.doe", NAVIGATION],
    ["/old/page.html", NAVIGATION],
    ["/items/a%2Fb", NAVIGATION],
    ["/about/team", NAVIGATION],
  ])("answers navigation to %s, %j", async (url, headers) => {
    const { app } = application();
    expect(await answerOf(app, url, headers)).toEqual([200, SPA]);
    const head = await app.request(url, { headers, method: "HEAD" });
    expect([head.status, head.headers.get("content-length"), head.headers.get("vary")]).toEqual([
      200,
      String(SPA.length),
      "accept, sec-fetch-mode",
    ]);
  });

  test.each<[string, Record<string, string>, string?]>([
    ["/dashboard", FETCH],
    ["/dashboard", {}],
    ["/dashboard", { accept: "*/*" }],
    ["/dashboard", { accept: "application/json, text/plain, */*" }],
    ["/dashboard", { accept: "application/json, text/html;q=0.5" }],
    ["/dashboard", { accept: "text/html;q=0" }],
    ["/dashboard", { accept: "text/html; q=0, */*; q=1" }],
    ["/dashboard", { accept: "application/xhtml+xml; q=0, */*" }],
    ["/dashboard", { ...NAVIGATION, "sec-fetch-mode": "cors" }],
    ["/dashboard", { ...NAVIGATION, "sec-fetch-mode": "no-cors" }],
    ["/assets/missing.js", NAVIGATION],
    ["/missing.css", NAVIGATION],
    ["/missing.PNG", NAVIGATION],
    ["/.git/config", NAVIGATION],
    ["/.env", NAVIGATION],
    ["/dashboard", NAVIGATION, "POST"],
    ["/dashboard", NAVIGATION, "OPTIONS"],
  ])("does not answer %s, %j %s", async (url, headers, method) => {
    expect(await answerOf(application().app, url, headers, method)).toEqual(NOT_FOUND);
  });

  test.each<[string, FrontendOptions["fallback"], Record<string, string>, unknown]>([
    [site, undefined, NAVIGATION, [404, "missing"]],
    [site, "auto", FETCH, [404, "missing"]],
    // Navigation, but not to HTML: the page still does not exist.
    [site, "auto", { accept: "application/xhtml+xml" }, NOT_FOUND],
    [site, "auto", { accept: "text/html;q=0, application/xhtml+xml" }, NOT_FOUND],
    [site, "404.html", {}, [404, "missing"]],
    [site, "404.html", { accept: "application/json" }, NOT_FOUND],
    [site, "404.html", { accept: "text/html;q=0, */*" }, NOT_FOUND],
    [site, "index.html", NAVIGATION, [200, "home"]],
    [site, "index.html", FETCH, NOT_FOUND],
    [site, false, NAVIGATION, NOT_FOUND],
    [spa, "about/index.html", NAVIGATION, [200, "about"]],
    [bare, undefined, NAVIGATION, NOT_FOUND],
  ])("of %s is by the option: %s, %j", async (folder, fallback, headers, answered) => {
    expect(await answerOf(application(folder, { fallback }).app, "/missing", headers)).toEqual(answered);
  });

  test("of missing assets is 404.html, with its status", async () => {
    expect(await answerOf(application(site).app, "/assets/missing.js")).toEqual([404, "missing"]);
  });
});

describe("the API comes first", () => {
  const api = (app: App) => {
    add(app, "get", "/api/users", () => "users");
    add(app, "get", "/api/users/:id", () => {
      throw new HttpError(404, "No such user");
    });
    add(app, "post", "/api/orders", () => "ordered");
    add(app, "get", "/api/slash/", () => "slash");
  };
  test.each(["before", "behind"])("when it is registered %s the frontend", async (when) => {
    const app = new App({ title: "T", version: "1" });
    if (when === "before") api(app);
    app.frontend("/", spa);
    if (when === "behind") api(app);
    const mounted = new App({ title: "M", version: "1", docs: false });
    app.mount("/mounted", mounted);
    app.hono.get("/own", (c) => c.notFound());

    expect(await answerOf(app, "/api/users", NAVIGATION)).toEqual([200, '"users"']);
    expect(await answerOf(app, "/api/users/1", NAVIGATION)).toEqual([404, '{"detail":"No such user"}']);
    expect(await answerOf(app, "/api/unknown")).toEqual(NOT_FOUND);
    expect(await answerOf(app, "/mounted/unknown", NAVIGATION)).toEqual(NOT_FOUND);
    expect(await answerOf(app, "/own", NAVIGATION)).toEqual(NOT_FOUND);
    const order = await app.request("/api/orders", { headers: NAVIGATION });
    expect([order.status, order.headers.get("allow")]).toEqual([405, "POST"]);
    const users = await app.request("/api/users", { method: "PUT" });
    expect([users.status, users.headers.get("allow")]).toEqual([405, "GET"]);
    const slash = await app.request("/api/slash", { headers: NAVIGATION });
    expect([slash.status, slash.headers.get("location")]).toEqual([307, "./slash/"]);
    expect((await answerOf(app, "/docs", NAVIGATION))[1]).toContain("swagger-ui");
    expect((await app.request("/docs/")).headers.get("location")).toBe("../docs");
    const document = JSON.parse(String((await answerOf(app, "/openapi.json"))[1]));
    expect(Object.keys(document.paths).sort()).toEqual([
      "/api/orders",
      "/api/slash/",
      "/api/users",
      "/api/users/{id}",
    ]);
  });

  test("sockets, too, whose paths and handshakes are none of its business", async () => {
    const app = new App({ title: "T", version: "1" });
    app.frontend("/", spa);
    addSocket(app, "/api/users", SAYING.text, async (socket: Socket<string, string>) => {
      for await (const text of socket) await socket.send(text);
    });
    const socket = await app.connect("/api/users");
    await socket.send("hello");
    expect(await socket.receive()).toBe("hello");
    await socket.close();
    expect((await answerOf(app, "/api/users", NAVIGATION))[0]).toBe(426);
    expect((await app.request("/api/users", { method: "POST" })).status).not.toBe(200);
    await expect(app.connect("/unknown")).rejects.toMatchObject({ response: { status: 404 } });
    await app.close();
  });

  test("a page of the framework that is switched off is the frontend's", async () => {
    const app = new App({ title: "T", version: "1", docs: false });
    app.frontend("/", spa);
    expect(await answerOf(app, "/docs", NAVIGATION)).toEqual([200, SPA]);
  });
});

describe("what is around a frontend holds of it", () => {
  test("prefixes, and the longest path of several frontends", async () => {
    const app = new App({ title: "T", version: "1", prefix: "/p" });
    const [outer, inner] = [new Router({ prefix: "/outer" }), new Router()];
    inner.frontend("/", site);
    outer.route("/inner", inner);
    app.frontend("/", spa);
    app.route("/", outer);
    expect(await answerOf(app, "/p/outer/inner/", FETCH)).toEqual([200, "home"]);
    expect(await answerOf(app, "/p/outer/inner/x", FETCH)).toEqual([404, "missing"]);
    expect(await answerOf(app, "/p/outer/x", NAVIGATION)).toEqual([200, SPA]);
    expect(await answerOf(app, "/x", NAVIGATION)).toEqual(NOT_FOUND);
    const around = new App({ title: "O", version: "1" });
    around.mount("/m", app);
    expect(await answerOf(around, "/m/p/in.txt", FETCH)).toEqual([200, "space"]);
    expect((await around.request("/m/p/about")).headers.get("location")).toBe("./about/");
  });

  test("middleware, of the app and of routers, and error handlers", async () => {
    const told: string[] = [];
    const router = new Router({
      use: [
        async (c, next) => {
          told.push("router");
          await next();
          c.header("x-router", "1");
        },
      ],
    });
    router.frontend("/", spa);
    router.onError(404, () => ({ mine: true }));
    const app = new App({ title: "T", version: "1" });
    app.route("/", router);
    app.use(async (c, next) => {
      told.push("app");
      await next();
      c.header("x-app", "1");
    });
    add(app, "get", "/api", () => 1);
    const [sent, missing] = [await app.request("/in.txt"), await app.request("/none")];
    for (const { headers } of [sent, missing])
      expect([headers.get("x-app"), headers.get("x-router")]).toEqual(["1", "1"]);
    expect([missing.status, await missing.text()]).toEqual([404, '{"mine":true}']);
    expect(told).toEqual(["app", "router", "app", "router"]);
    expect((await app.request("/api")).headers.get("x-router")).toBe(null);
  });
});

test("guards of the app let nobody at the files that they turn away", async () => {
  const guard = (user: string | undefined) => {
    if (user !== "ada") throw new HttpError(401, "Who are you?");
  };
  const compiled = {
    contract: CONTRACT,
    guards: needing(
      dependency(guard, "function", { decode: (request: RequestView) => [request.cookie("user")] } as never),
    ),
    document: () => ({ operation: {} }),
    components: () => [],
  };
  const options = { title: "T", version: "1", dependencies: [guard] };
  const app = new App(options, compiled as never);
  app.frontend("/", spa);
  const refused = [401, '{"detail":"Who are you?"}'];
  expect(await answerOf(app, "/in.txt")).toEqual(refused);
  expect(await answerOf(app, "/none", NAVIGATION)).toEqual(refused);
  expect(await answerOf(app, "/in.txt", NAVIGATION, "POST")).toEqual(refused);
  expect(await answerOf(app, "/in.txt", { cookie: "user=ada" })).toEqual([200, "space"]);
});
